"""The search index of a built site: one for each language, made with Pagefind after the build.

`documents` tells from the corpus what can be found, `spelling` how its words are written for the
index, `variants` which other spellings of a word readers type, and `bundle` runs Pagefind and makes
its files small. In the browser `assets/search-pagefind.js` asks the index; `assets/search.js` shows
what it finds and knows nothing of Pagefind.
"""

from clusterbriefs.site.search.bundle import index_site

__all__ = ["index_site"]
