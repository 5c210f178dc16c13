"""What is answered where something cannot be: the sentence of the error, with the status of its kind."""

from __future__ import annotations

import errno

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from careo import errors

STATUS: tuple[tuple[type[errors.CareoError], int], ...] = (
    (errors.NoSuchRecord, 404),
    (errors.WrongUse, 422),
    (errors.Overtaken, 409),
    (errors.CaseInUse, 503),
    (errors.OutOfSpace, 507),
)


def add_faults(app: FastAPI) -> None:
    """A person is shown sentences, never a stack trace."""

    @app.exception_handler(errors.CareoError)
    def careo_error(_request: Request, error: errors.CareoError) -> Response:
        return refused(next((status for kind, status in STATUS if isinstance(error, kind)), 500), str(error))

    @app.exception_handler(HTTPException)
    def http_error(_request: Request, error: HTTPException) -> Response:
        told = {404: "There is no such page.", 405: "Nothing can be done here this way."}
        return refused(error.status_code, told.get(error.status_code, str(error.detail)))

    @app.exception_handler(RequestValidationError)
    def not_understood(_request: Request, error: RequestValidationError) -> Response:
        places = sorted({".".join(str(part) for part in item["loc"][1:]) or "the body" for item in error.errors()})
        return refused(422, f"This was not understood, and nothing was changed: {', '.join(places[:6])}.")

    @app.exception_handler(Exception)
    def fault(_request: Request, error: Exception) -> Response:
        sentence = f"Careo could not make this page by a fault of its own ({type(error).__name__}). "
        return refused(500, f"{sentence}The case is unharmed.")


def refused(status: int, sentence: str) -> Response:
    """A sentence as JSON."""
    return JSONResponse({"error": sentence}, status)


def refused_write(error: OSError, name: str) -> errors.CareoError:
    """What to raise where a file that was sent could not be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return errors.OutOfSpace(
            f"The disk is full: {name} was not taken. What had been taken is kept; free some space and send it again."
        )
    return errors.CareoError(f"{name} could not be written ({error.strerror}); what had been taken is kept.")
