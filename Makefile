# Everything a newcomer or CI runs. `make help` lists it.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
PORT ?= 8000
HOST ?= 127.0.0.1
PYTEST_ARGS ?=
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help install demo serve test check lock clean messages tagger

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(VENV)/.installed ## make the environment in .venv, for running and for testing

$(VENV)/.installed: requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Babad needs Python 3.11 or newer; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: install ## a sample newsroom, running: prints its addresses and the sign-in
	$(BIN)/babad demo --host $(HOST) --port $(PORT)

serve: install ## the site, the worker and the clock, on the data in $$BABAD_DATA
	$(BIN)/babad serve --host $(HOST) --port $(PORT)

test: check ## everything CI runs: the checks, then the tests
	$(BIN)/pytest -n $(WORKERS) --dist loadfile $(PYTEST_ARGS)
	$(BIN)/python tests/on_postgresql.py -n $(WORKERS) --dist loadfile $(PYTEST_ARGS)

check: install ## ruff, mypy, import contracts, migrations, deployment settings, translations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	BABAD_DATA=$(CURDIR)/var/check $(BIN)/babad makemigrations --check --dry-run --settings babad.settings.test
	BABAD_DATA=$(CURDIR)/var/check BABAD_SITE_URL=https://news.example $(BIN)/babad check --deploy --fail-level WARNING --settings babad.settings.production
	$(BIN)/python tests/check_translations.py

messages: install ## collect the strings to translate, and compile what is translated
	$(BIN)/python tests/collect_translations.py

tagger: install ## learn the weights of the tagger of names: TRAIN="a.jsonl.gz …" [TEST=b.jsonl.gz]
	$(BIN)/python benchmarks/train_tagger.py --train $(TRAIN) $(if $(TEST),--test $(TEST)) --out src/babad/reading/id/lexicons/name_weights.txt

lock: ## compile the locks again (needs uv)
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --quiet $(LOCK_ARGS) pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --quiet $(LOCK_ARGS) --extra dev pyproject.toml -o requirements-dev.lock

clean: ## remove the environment and what tools left; data in var/ stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
