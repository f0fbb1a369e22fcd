.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup demo serve test bench check assets pictures format clean

PORT ?= 8000
PYTHON := .venv/bin/python

help: ## Say what there is
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /  make \1|/' | column -t -s '|'

setup: ## Install everything into this folder (again: only what changed)
	@python3 scripts/setup.py

demo: setup ## Load the invented area and serve it on http://localhost:8000 (PORT=8001 for another)
	@.venv/bin/areasend demo
	@exec .venv/bin/areasend serve --port $(PORT)

serve: setup ## Serve what is there already (PORT=8001 for another port)
	@exec .venv/bin/areasend serve --port $(PORT)

test: browser setup check ## Check and test everything, as it is done before every merge
	$(PYTHON) -m pytest -n 2 -m "not browser"
	DJANGO_ALLOW_ASYNC_UNSAFE=1 $(PYTHON) -m pytest -n 2 -m browser

bench: setup ## How fast it is, as ratios to named baselines (ONLY=measures for one bench)
	@$(PYTHON) -m bench $(ONLY)

check: setup ## Style, types and the floors of the building, without running tests
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

pictures: setup ## Take the README's pictures from the demonstration that is running (PORT=8001 for another port)
	$(PYTHON) scripts/pictures.py http://localhost:$(PORT)

assets: setup ## Build the style sheet again after a change (part of setup)

format: setup ## Put the code into its usual shape
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

clean: ## Remove what was installed and built; the data stays
	rm -rf .venv .venv.* node_modules build static .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.PHONY: browser
browser:
	@sh scripts/browser.sh
