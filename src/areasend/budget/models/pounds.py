"""Money as a column."""

from typing import Any

from django.db import models


class Pounds(models.DecimalField):  # type: ignore[type-arg]
    """An amount in pounds and pence."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_digits": 12, "decimal_places": 2} | kwargs)
