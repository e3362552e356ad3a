# make demo · make test · make check · make eval · make bench — each sets up what it needs.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python -m
READY := $(VENV)/.ready

.PHONY: help setup demo test check docs eval bench lock clean

help:
	@echo "make demo    set up, then read the stories that come with the package and show the record"
	@echo "make test    set up, then run the tests"
	@echo "make check   style, types, direction of imports, docs up to date"
	@echo "make eval    scores on the gold folder (DRAGOMAN_SHARED, default ../shared), against eval/floors.json"
	@echo "make bench   speed and memory, side by side with the bare parser"

setup: $(READY)

# Everything is pinned by hash; the package itself is built with what the lock holds, without reaching out again.
$(READY): requirements.lock pyproject.toml hatch_build.py $(wildcard src/dragoman/vocab/data/places/*.tsv src/dragoman/vocab/gazetteer/*.py)
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "dragoman needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(RUN) pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(RUN) pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

demo: $(READY)
	$(VENV)/bin/dragoman demo

test: $(READY)
	$(RUN) pytest -n auto

check: $(READY)
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(VENV)/bin/lint-imports
	$(RUN) tools.docs --check

docs: $(READY)
	$(RUN) tools.docs

eval: $(READY)
	$(RUN) eval

bench: $(READY)
	$(RUN) bench

lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --group dev --group build \
	  --generate-hashes --no-emit-index-url --no-header --output-file requirements.lock

clean:
	rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
