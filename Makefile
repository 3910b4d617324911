# Every command of this checkout. `make help` lists them.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$python; exit; }; done; echo python3)
IN_VENV := .venv/bin/python
# Compiled with the oldest Python that is supported, so that nothing it needs is left out.
PIP_COMPILE := $(IN_VENV) -m piptools compile --quiet --generate-hashes --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help demo test lint format bench build requirements clean environment environment-dev

help:  ## List these commands
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/\1|\2/p' Makefile \
	| if [ -d benchmarks ]; then cat; else grep -v '^bench|'; fi \
	| while IFS='|' read -r name text; do printf '  make %-14s %s\n' "$$name" "$$text"; done

demo: environment  ## Set up everything and serve the site with demo content (PORT=8000)
	@$(IN_VENV) -m hub.site.serve

test: environment-dev  ## Set up everything and run the tests (ARGS="-k name" for some of them)
	@$(IN_VENV) -m pytest -n auto $(ARGS)

lint: environment-dev  ## Check style, layers and templates
	@$(IN_VENV) -m ruff check .
	@$(IN_VENV) -m ruff format --check .
	@if grep -q '^\[tool.importlinter' pyproject.toml; then .venv/bin/lint-imports; fi
	@if grep -q '^\[tool.djlint' pyproject.toml; then $(IN_VENV) -m djlint --check --lint .; fi

format: environment-dev  ## Rewrite the code in the agreed style
	@$(IN_VENV) -m ruff check --fix .
	@$(IN_VENV) -m ruff format .

bench: environment-dev  ## Measure what pages cost (ARGS="pages --write" puts it into docs)
	@$(IN_VENV) -m benchmarks $(ARGS)

build: environment-dev  ## Build the wheel of the three apps into dist/
	@rm -rf build
	@$(IN_VENV) -m build --wheel --no-isolation

requirements: environment-dev  ## Pin anew what pyproject.toml asks for
	@$(PIP_COMPILE) --extra site --output-file requirements.txt pyproject.toml
	@$(PIP_COMPILE) --extra dev --allow-unsafe --constraint requirements.txt \
		--output-file requirements-dev.txt pyproject.toml

clean:  ## Stop the embedded database and delete it with .venv and all that was built
	-@if [ -x $(IN_VENV) ]; then $(IN_VENV) -m hub.site.embedded_postgres remove; fi
	@rm -rf .venv var build dist *.egg-info .pytest_cache .ruff_cache .import_linter_cache \
		.hypothesis node_modules hub/site/static/fonts

environment:
	@$(PYTHON) -m hub.site.environment

environment-dev:
	@$(PYTHON) -m hub.site.environment --dev
