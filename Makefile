# Two commands do everything: `make demo` opens the sample case, `make test` runs every check.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready

.PHONY: demo test setup lock bench wheel clean

demo: setup
	$(VENV)/bin/careo demo

test: setup
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/python -m pytest -n 2

bench: setup
	$(VENV)/bin/python -m bench

setup: $(READY)

$(READY): requirements.lock pyproject.toml tools/setup
	PYTHON="$(PYTHON)" VENV="$(VENV)" tools/setup
	touch $(READY)

# The lock holds for every platform and names no registry; run it after changing the dependencies.
lock:
	uv pip compile --universal --generate-hashes --python-version 3.11 --extra dev pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --python-version 3.11 --extra training -c requirements.lock pyproject.toml -o requirements-training.lock

wheel: setup
	$(VENV)/bin/python -m pip wheel --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache
