"""Tools of the tests: a browser, a server, checkers of pages, a closed network."""
