# Two commands do everything: `make demo` opens the sample case, `make test` runs every check.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready
BUILT := careo/web/built/index.html
DESK := $(shell find desk -path desk/node_modules -prune -o -type f -not -name schema.d.ts -not -name openapi.json -print)
SERVER := $(shell find careo/web careo/present careo/records -name '*.py')

.PHONY: demo test check setup lock bench wheel clean

demo: setup
	$(VENV)/bin/careo demo

test: setup check
	tools/need-browser
	$(VENV)/bin/python -m pytest -n 2

check: setup
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	cd desk && npm run --silent check

bench: setup
	$(VENV)/bin/python -m bench

setup: $(BUILT)

$(BUILT): $(READY) $(DESK) $(SERVER) tools/build-desk tools/write-openapi
	PYTHON="$(VENV)/bin/python" tools/build-desk
	touch $(BUILT)

$(READY): requirements.lock pyproject.toml desk/package-lock.json tools/setup tools/debian
	PYTHON="$(PYTHON)" VENV="$(VENV)" tools/setup
	touch $(READY)

# The lock holds for every platform and names no registry; run it after changing the dependencies.
lock:
	uv pip compile --universal --generate-hashes --python-version 3.11 --extra dev pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --python-version 3.11 --extra training -c requirements.lock pyproject.toml -o requirements-training.lock

wheel: setup
	$(VENV)/bin/python -m pip wheel --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) desk/node_modules careo/web/built dist .mypy_cache .ruff_cache .pytest_cache
