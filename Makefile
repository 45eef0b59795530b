# Cluster Briefs: `make help` lists what can be made.
# Nothing has to be set up first: each target makes the environment it needs, once, in .venv.
# Written for GNU make 3.81 and newer (macOS has 3.81).

# An address and a port: where `make serve` listens.
ADDR ?= 127.0.0.1:8000
# More words for pytest: make test ARGS="-k edtf"; for the benchmark: make bench ARGS=--search
ARGS ?=
# Tests that run side by side; each of these workers builds the sites that it needs.
WORKERS ?= 2
# Numbers of brief pairs for the benchmark: make bench SIZES="100 1000"
SIZES ?=
# Megabytes of captures for `make bench-clean`, seconds for `make fuzz`.
MB ?= 20
FUZZ ?= 600

VENV := .venv
BIN := $(VENV)/bin
# Wheels only: a source package would fetch a build backend that no hash covers.
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check
LOCKED := $(PIP) --require-hashes --only-binary :all:
CODE := scripts tests

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

##@ Site

.PHONY: site
site: $(VENV)/.package ## Build the site into site/; SITE_URL=https://… sets its address
	@$(BIN)/briefs convert
	@$(BIN)/python -m mkdocs build --strict
	@echo
	@echo 'The site is in site/. To look at it:'
	@echo '  make serve                                    shows it, and renews it as you edit'
	@echo '  python3 -m http.server -b 127.0.0.1 -d site   then open http://127.0.0.1:8000/'

.PHONY: serve
serve: $(VENV)/.package ## Show the site at http://ADDR/ and renew it as you edit
	@$(BIN)/briefs convert
	@$(BIN)/python -m mkdocs serve --dev-addr $(ADDR)

##@ Checks

.PHONY: test
test: $(VENV)/.package $(VENV)/.web $(VENV)/chromium ## Run all tests; ARGS="…" goes to pytest
	@mkdir -p build
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --junit-xml=build/junit.xml $(ARGS)

.PHONY: check
check: lint format-check types licences records ## Run all checks that are no tests

.PHONY: lint
lint: $(VENV)/.test ## Look for mistakes in the code (ruff)
	@$(BIN)/python -m ruff check $(CODE)

.PHONY: format-check
format-check: $(VENV)/.test ## Tell whether the code is formatted (ruff)
	@$(BIN)/python -m ruff format --check --output-format concise $(CODE)

.PHONY: types
types: $(VENV)/.package $(VENV)/.test ## Check types (mypy, strict)
	@$(BIN)/python -m mypy

.PHONY: licences
licences: $(VENV)/.reuse ## Tell whether each file has a licence (reuse)
	@$(BIN)/python -m reuse lint --quiet || $(BIN)/python -m reuse lint

.PHONY: records
records: $(VENV)/.package ## Check seeds, vocabulary and briefs (briefs check)
	@$(BIN)/briefs check

.PHONY: bench
bench: $(VENV)/.package $(VENV)/.test ## Measure speed and memory on made corpora; SIZES="100 1000"
	@$(BIN)/python -m tests.bench $(SIZES) $(ARGS)

.PHONY: bench-clean
bench-clean: $(VENV)/.package $(VENV)/.test ## Measure speed and memory of `briefs clean`; MB=200
	@$(BIN)/python -m tests.clean.bench $(MB)

.PHONY: lighthouse
lighthouse: $(VENV)/.package $(VENV)/.web $(VENV)/chromium ## Audit every kind of page; ARGS="--only figures --times 5"
	@$(BIN)/python -m tests.support.lighthouse $(ARGS)

.PHONY: fuzz
fuzz: $(VENV)/.package $(VENV)/.test ## Fuzz the readers and rules of `briefs clean`; FUZZ=600 seconds
	@$(BIN)/python -m tests.clean.fuzz $(FUZZ)

##@ Upkeep

.PHONY: setup
setup: $(VENV)/.package $(VENV)/.web $(VENV)/chromium ## Only set up, for an editor or a trip offline

.PHONY: format
format: $(VENV)/.test ## Format the code and mend what can be mended by program (ruff)
	@$(BIN)/python -m ruff check --fix-only --exit-zero --quiet $(CODE)
	@$(BIN)/python -m ruff format $(CODE)

# A lock holds hashes for all wheels of all systems, and no address; pins stay unless UPGRADE is set.
UV_COMPILE = UV_CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/uv --no-config pip compile --quiet \
	--universal --python-version 3.11.2 --generate-hashes --only-binary :all: --no-binary reuse \
	--no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade)

.PHONY: lock
lock: $(VENV)/.test ## Renew the locks after an edit of *.in; UPGRADE=1 takes newer releases
	$(UV_COMPILE) requirements.in --output-file requirements.txt
	$(UV_COMPILE) requirements-test.in --output-file requirements-test.txt
	$(UV_COMPILE) requirements-reuse.in --output-file requirements-reuse.txt
	cd tests/web && ../../$(BIN)/npm $(if $(UPGRADE),update,install) --package-lock-only --silent

.PHONY: clean
clean: ## Remove what was built, and the caches
	rm -rf site build .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: clean-all
clean-all: clean ## Remove the environment too
	rm -rf $(VENV) tests/web/node_modules scripts/*.egg-info

.PHONY: help
help: ## List the targets
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo

# ---- The environment ------------------------------------------------------------------------
# Each stamp is newer than what it was made from, so that nothing is done twice. An environment
# that was moved or whose Python is gone is made anew.

ifneq ($(shell [ "$$(cat $(VENV)/.made 2>/dev/null)" = "$(CURDIR)" ] \
	&& $(BIN)/python -c '' 2>/dev/null && echo good),good)
.PHONY: $(VENV)/.made
endif

$(VENV)/.made:
	@rm -rf $(VENV)
	@python=$$(scripts/find-python) && echo "Setting up in $(VENV) with $$python" \
		&& "$$python" -m venv $(VENV)
	@echo "$(CURDIR)" > $@

$(VENV)/.run: requirements.txt $(VENV)/.made
	@echo 'Installing what the site needs (a minute the first time)'
	@$(LOCKED) -r requirements.txt
	@touch $@

$(VENV)/.package: pyproject.toml requirements.in $(VENV)/.run
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.run
	@echo 'Installing what the tests need (a minute or two the first time)'
	@$(LOCKED) -r requirements-test.txt
	@touch $@

$(VENV)/.reuse: requirements-reuse.txt $(VENV)/.test
	@$(LOCKED) --no-binary reuse --no-build-isolation -r requirements-reuse.txt
	@touch $@

$(VENV)/.web: tests/web/package-lock.json tests/web/.npmrc $(VENV)/.test
	@echo 'Installing the checkers of web pages'
	@cd tests/web && ../../$(BIN)/npm ci --silent
	@touch $@

$(VENV)/chromium: tests/support/chromium.py $(VENV)/.test
	@$(BIN)/python -m tests.support.chromium --install $@
