# make brief: the environment, and the briefing of the seeds. make test: the environment, and every check.

PYTHON ?= python3
OUT ?= out
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL_PROJECT := $(PIP) install --no-deps --no-build-isolation --editable .

.PHONY: help brief test evals bench picture word-template schemas lock

help:
	@echo "make brief [OUT=folder]  the briefing of seeds/, in out/"
	@echo "make test                format, lint, types and tests"
	@echo "make evals               the quality of what is found, against its floors"
	@echo "make bench               how long things take"
	@echo "make picture             docs/first-page.png, from the briefing of seeds/"
	@echo "make word-template       templates/word-briefing/briefing.docx"
	@echo "make schemas             schemas/*.json, from the code"
	@echo "make lock                requirements*.lock, from pyproject.toml (needs uv)"

brief: $(VENV)/installed
	$(BIN)/briefing build seeds -o "$(OUT)"

test: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

evals: $(VENV)/installed-dev
	$(BIN)/python -m evals

bench: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks

picture: $(VENV)/installed
	$(BIN)/python docs/first_page.py

word-template: $(VENV)/installed
	$(BIN)/python docs/word_template.py

schemas: $(VENV)/installed
	for contract in briefing.yaml template.yaml model; do \
	    $(BIN)/briefing schema $$contract > schemas/$$contract.schema.json || exit 1; \
	done

lock:
	export UV_CUSTOM_COMPILE_COMMAND="make lock"; \
	common="--group build --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --quiet"; \
	uv pip compile pyproject.toml $$common --output-file requirements.lock && \
	uv pip compile pyproject.toml $$common --extra dev --extra second-opinion --output-file requirements-dev.lock

# --- environment --------------------------------------------------------------------------------

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "Python 3.11 or newer is needed: make PYTHON=python3.12" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --requirement requirements.lock
	$(INSTALL_PROJECT)
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --requirement requirements-dev.lock
	$(INSTALL_PROJECT)
	@touch $@ $(VENV)/installed
