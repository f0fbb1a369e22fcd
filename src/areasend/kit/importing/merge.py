"""Rows parsed from a sheet, staged by COPY and merged into their register in one set-based pass."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection, models
from psycopg import sql

from areasend.kit.importing.checks import checks_of
from areasend.kit.importing.models import ImportLine, ImportRun
from areasend.kit.importing.parsing import Parsed
from areasend.kit.registers import Register
from areasend.kit.registers.one_thing.links import survivors_of
from areasend.kit.registers.one_thing.partition import LATEST

_JSON = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True)
class Counts:
    """What became of the lines of a file."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    left: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))

    @property
    def read(self) -> int:
        """Lines that were rows, whatever became of them."""
        return self.added + self.changed + self.unchanged + self.refused


class Merge:
    """One sheet's rows into one register, inside the caller's transaction (which says who and why)."""

    def __init__(
        self, register: Register, names: Iterable[str], key: tuple[str, ...] = (), read: Iterable[int] = ()
    ) -> None:
        """`read` are the columns read: of a register about persons the others of its sheet are not kept at all."""
        self.register, self.read = register, frozenset(read)
        self.names = list(dict.fromkeys([*names, "as_said"]))
        self.key = key or register.natural_key
        self.table = sql.Identifier(register.model._meta.db_table)
        self.fields = {name: register.field(name) for name in self.names}
        self.columns = {name: _column(field) for name, field in self.fields.items()}
        self.json = [name for name, field in self.fields.items() if isinstance(field, models.JSONField)]
        self.leads = {name: _leads(field) for name, field in self.fields.items() if _leads(field)}
        self.blanks = {name: None if field.null else field.get_default() for name, field in self.fields.items()}

    def run(self, parsed: Iterable[Parsed], run: ImportRun, before: ImportRun | None = None) -> Counts:
        """Stage, match, add, change, and keep a line for every row of the file.

        `before` is the run that brought the same sheet in before: what it said then is not said anew.
        """
        self._execute("SET LOCAL work_mem = '64MB'")  # rows are sorted and joined in memory, not on the disk
        self._make_stage()
        self._copy(parsed)
        self._match()
        if before:
            self._pass_over(before)
        self._refuse_what_the_table_does()
        self._add()
        self._change()
        self._keep_lines(run)
        counts = self._counts()
        self._execute("DROP TABLE import_stage")
        return counts

    def _execute(self, query: str | sql.Composable, params: list[Any] | None = None) -> None:
        written = query if isinstance(query, str) else query.as_string(None)
        with connection.cursor() as cursor:
            cursor.execute(written, params)

    def _make_stage(self) -> None:
        columns = sql.SQL(", ").join(self.columns.values())
        self._execute("DROP TABLE IF EXISTS import_stage")
        self._execute(
            sql.SQL("CREATE TEMP TABLE import_stage ON COMMIT DROP AS SELECT {} FROM {} WITH NO DATA").format(
                columns, self.table
            )
        )
        table = self.register.model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_get_serial_sequence(%s, 'id')", [f'"{table}"'])
            (sequence,) = cursor.fetchone()
        self._execute(
            "ALTER TABLE import_stage ADD _line int, ADD _outcome text, ADD _field text DEFAULT '', ADD _value text "
            "DEFAULT '', ADD _reason text DEFAULT '', ADD _cells jsonb, ADD _row_id bigint, ADD _before jsonb, "
            "ADD _plain text[], ADD _new_id bigint DEFAULT nextval(%s)",
            [sequence],
        )

    def _copy(self, parsed: Iterable[Parsed]) -> None:
        fixed = ("_line", "_outcome", "_field", "_value", "_reason", "_cells", "_plain")
        names = [*map(sql.Identifier, fixed), *self.columns.values()]
        statement = sql.SQL("COPY import_stage ({}) FROM STDIN").format(sql.SQL(", ").join(names))
        with connection.cursor() as cursor, cursor.copy(statement) as copy:
            for row in parsed:
                copy.write_row(self._staged(row))

    def _staged(self, row: Parsed) -> list[Any]:
        values = {**row.values, "as_said": row.said}
        fixed = [
            row.line,
            row.outcome,
            row.column,
            row.value[:2000],
            row.reason[:400],
            _JSON(self._kept(row.cells)),
            _array(name for name, value in row.values.items() if value not in (None, "") and name not in row.said),
        ]
        for name in self.json:
            value = values.get(name)
            values[name] = _JSON(value) if value else "{}"
        filled = ((values.get(name), blank) for name, blank in self.blanks.items())
        return [*fixed, *(blank if value is None else value for value, blank in filled)]

    def _kept(self, cells: tuple[str, ...]) -> list[str]:
        """A line's cells as kept beside its row: names and addresses that the register has no place for are not.

        A line of one cell alone ("91 children") is a remark on the table, and is kept.
        """
        if self.register.about_persons and sum(bool(text.strip()) for text in cells) > 1:
            cells = tuple(text if place in self.read else "" for place, text in enumerate(cells))
        return _trimmed(cells)

    def _match(self) -> None:
        """Find each staged row's own row by its key; what has none is new."""
        key = self._key_of(sql.SQL("s"))
        self._execute(
            sql.SQL(
                "CREATE TEMP TABLE import_key ON COMMIT DROP AS SELECT _new_id AS staged, ROW({})::text AS key "
                "FROM import_stage s WHERE _outcome = 'ready'"
            ).format(key)
        )
        self._execute("ANALYZE import_key")
        self._match_within()
        self._execute(
            sql.SQL(
                "UPDATE import_stage s SET _row_id = t.id, _outcome = CASE WHEN {differs} THEN 'changed' "
                "ELSE 'unchanged' END, _before = CASE WHEN {differs} THEN {before} END FROM {table} t, import_key k "
                "WHERE s._outcome = 'ready' AND k.staged = s._new_id AND t.withdrawn_on IS NULL "
                "AND ROW({theirs})::text = k.key"
            ).format(
                differs=self._differs(),
                before=self._before(),
                table=self.table,
                theirs=self._key_of(sql.SQL("t")),
            )
        )
        self._match_as_one()
        self._leave_withdrawn()
        self._execute("DROP TABLE import_key")

    def _match_as_one(self) -> None:
        """A key that speaks of a survivor finds the row that speaks of what was merged into it: no third is made."""
        if not any(name in self.leads for name in self.key):
            return
        self._execute(
            sql.SQL(
                "UPDATE import_stage s SET _row_id = t.id, _outcome = CASE WHEN {differs} THEN 'changed' "
                "ELSE 'unchanged' END, _before = CASE WHEN {differs} THEN {before} END FROM {table} t "
                "WHERE s._outcome = 'ready' AND t.withdrawn_on IS NULL AND ROW({theirs})::text = ROW({ours})::text"
            ).format(
                differs=self._differs(),
                before=self._before(),
                table=self.table,
                theirs=self._key_as_one(sql.SQL("t")),
                ours=self._key_as_one(sql.SQL("s")),
            )
        )

    def _key_as_one(self, alias: sql.SQL) -> sql.Composable:
        return sql.SQL(", ").join([self._as_one(alias, name) for name in self.key])

    def _as_one(self, alias: sql.SQL, name: str) -> sql.Composable:
        """A column of a row; a reference to a row that counts as another, as its survivor."""
        column = sql.SQL("{}.{}").format(alias, _column(self.register.field(name)))
        cases = [
            sql.SQL("WHEN {} THEN {}").format(sql.Literal(merged), sql.Literal(survivor))
            for merged, survivor in self.leads.get(name, {}).items()
        ]
        return sql.SQL("CASE {} {} ELSE {} END").format(column, sql.SQL(" ").join(cases), column) if cases else column

    def _refuse_what_the_table_does(self) -> None:
        """A row that a check of the table does not allow is refused by itself, and stops no other."""
        for check in checks_of(self.register.model):
            new = [self._made_new(field) for field in self._all_fields() if field.column in check.columns]
            changed = [self._made_of_both(field) for field in self._all_fields() if field.column in check.columns]
            for outcome, made, joined in (
                ("ready", new, sql.SQL("import_stage s")),
                ("changed", changed, sql.SQL("import_stage s JOIN {} t ON t.id = s._row_id").format(self.table)),
            ):
                self._execute(
                    sql.SQL(
                        "UPDATE import_stage s SET _outcome = 'refused', _row_id = NULL, _before = NULL, _reason = {} "
                        "FROM (SELECT staged FROM (SELECT s._new_id AS staged, {} FROM {} WHERE s._outcome = {}) made "
                        "WHERE NOT ({})) d WHERE d.staged = s._new_id"
                    ).format(
                        sql.Literal(f"cannot be so: {check.words}"),
                        sql.SQL(", ").join(made),
                        joined,
                        sql.Literal(outcome),
                        sql.SQL(check.holds),
                    )
                )

    def _all_fields(self) -> "list[models.Field[Any, Any]]":
        return list(self.register.model._meta.concrete_fields)

    def _made_new(self, field: "models.Field[Any, Any]") -> sql.Composable:
        """A column as a new row would have it, under its own name."""
        column = _column(field)
        if field.name in self.fields:
            return sql.SQL("s.{} AS {}").format(column, column)
        kind = sql.SQL(str(field.db_type(connection)))
        return sql.SQL("CAST({} AS {}) AS {}").format(_default(field), kind, column)

    def _made_of_both(self, field: "models.Field[Any, Any]") -> sql.Composable:
        """A column as a row that is there would have it after the change, under its own name."""
        column = _column(field)
        value = self._value_now(field.name) if field.name in self.fields else sql.SQL("t.{}").format(column)
        return sql.SQL("{} AS {}").format(value, column)

    def _leave_withdrawn(self) -> None:
        """A row that a person withdrew as mistaken does not come back because a file still has it."""
        self._execute(
            sql.SQL(
                "UPDATE import_stage s SET _outcome = 'left', _reason = 'its row was withdrawn on ' "
                "|| to_char(t.withdrawn_on, 'FMDD FMMonth YYYY') || '; put it back if it counts', _row_id = t.id "
                "FROM {table} t, import_key k WHERE s._outcome = 'ready' AND k.staged = s._new_id "
                "AND t.withdrawn_on IS NOT NULL AND ROW({theirs})::text = k.key"
            ).format(table=self.table, theirs=self._key_of(sql.SQL("t")))
        )

    def _pass_over(self, before: ImportRun) -> None:
        """A row that the same sheet gave before changes nothing, whatever was said of it since."""
        self._execute(
            sql.SQL(
                "UPDATE import_stage s SET _outcome = 'unchanged', _before = NULL FROM {} l "
                "WHERE s._outcome = 'changed' AND l.run_id = %s AND l.register = %s AND l.line = s._line "
                "AND l.row_id = s._row_id"
            ).format(sql.Identifier(ImportLine._meta.db_table)),
            [before.pk, self.register.key],
        )

    def _match_within(self) -> None:
        """A row of the file that says again what one before it says; two of one key wait for a person."""
        same = sql.SQL(", ").join([sql.SQL("a.{}").format(column) for column in self.columns.values()])
        self._execute(
            "CREATE TEMP TABLE import_twice ON COMMIT DROP AS SELECT staged, key FROM import_key "
            "WHERE key IN (SELECT key FROM import_key GROUP BY key HAVING count(*) > 1)"
        )
        self._execute(
            sql.SQL(
                "UPDATE import_stage s SET _outcome = 'left', _reason = 'says again what row ' || d.first || ' says' "
                "FROM ("
                "SELECT a.ctid AS place, min(_line) OVER same AS first, "
                "row_number() OVER (PARTITION BY ROW({same})::text ORDER BY _line, a.ctid) AS nth "
                "FROM import_stage a JOIN import_twice ON staged = _new_id "
                "WINDOW same AS (PARTITION BY ROW({same})::text)) d WHERE s.ctid = d.place AND d.nth > 1"
            ).format(same=same)
        )
        self._leave_what_says_less()
        self._execute(
            "UPDATE import_stage s SET _outcome = 'refused', _reason = 'two rows have the same key: rows ' || d.lines "
            "|| '; say which is right' FROM (SELECT key, string_agg(_line::text, ' and ' ORDER BY _line) AS lines "
            "FROM import_stage JOIN import_twice ON staged = _new_id WHERE _outcome = 'ready' "
            "GROUP BY key HAVING count(*) > 1) d JOIN import_twice k ON k.key = d.key WHERE s._new_id = k.staged"
        )
        self._execute("DROP TABLE import_twice")

    def _leave_what_says_less(self) -> None:
        """A row that says nothing but what another row of its key says, with cells left blank, adds nothing to it."""
        tests = [
            sql.SQL("({blank} OR {a} IS NOT DISTINCT FROM {b})").format(
                blank=self._is_blank(name, sql.SQL("a.{}").format(column)),
                a=sql.SQL("a.{}").format(column),
                b=sql.SQL("b.{}").format(column),
            )
            for name, column in self.columns.items()
        ]
        self._execute(
            sql.SQL(
                "UPDATE import_stage s SET _outcome = 'left', _reason = 'says again, with less, what row ' || d.line "
                "|| ' says' FROM (SELECT a._new_id AS id, min(b._line) AS line FROM import_stage a "
                "JOIN import_twice x ON x.staged = a._new_id JOIN import_twice y ON y.key = x.key "
                "JOIN import_stage b ON b._new_id = y.staged AND b._new_id <> a._new_id "
                "WHERE a._outcome = 'ready' AND b._outcome = 'ready' AND {} GROUP BY a._new_id) d "
                "WHERE s._new_id = d.id"
            ).format(sql.SQL(" AND ").join(tests))
        )

    def _is_blank(self, name: str, column: sql.Composable) -> sql.Composable:
        """Whether a staged cell says nothing: it is null, or what a blank one is kept as."""
        if name == "as_said":
            return sql.SQL("{} = '{{}}'::jsonb").format(column)
        if isinstance(self.fields[name], models.CharField | models.TextField):
            return sql.SQL("COALESCE({}, '') = ''").format(column)
        return sql.SQL("{} IS NULL").format(column)

    def _key_of(self, alias: sql.SQL) -> sql.Composable:
        names = [_column(self.register.field(name)) for name in self.key]
        return sql.SQL(", ").join([sql.SQL("{}.{}").format(alias, name) for name in names])

    def _before(self) -> sql.Composable:
        pairs = [
            sql.SQL("{}, t.{}").format(sql.Literal(self.fields[name].column), column)
            for name, column in self.columns.items()
        ]
        return sql.SQL("jsonb_build_object({})").format(sql.SQL(", ").join(pairs))

    def _said_now(self) -> sql.SQL:
        """Words kept beside a value are dropped once a plain value takes its place."""
        return sql.SQL("(t.as_said - s._plain) || s.as_said")

    def _value_now(self, name: str) -> sql.Composable:
        """A blank cell leaves what is there."""
        column = self.columns[name]
        if name == "as_said":
            return self._said_now()
        if isinstance(self.fields[name], models.CharField | models.TextField):
            return sql.SQL("COALESCE(NULLIF(s.{}, ''), t.{})").format(column, column)
        if name in self.leads:  # what a row refers to does not move to the survivor
            ours, theirs = self._as_one(sql.SQL("s"), name), self._as_one(sql.SQL("t"), name)
            return sql.SQL("CASE WHEN {} = {} THEN t.{} ELSE COALESCE(s.{}, t.{}) END").format(
                ours, theirs, column, column, column
            )
        return sql.SQL("COALESCE(s.{}, t.{})").format(column, column)

    def _differs(self) -> sql.Composable:
        tests = [
            sql.SQL("t.{} IS DISTINCT FROM {}").format(column, self._value_now(name))
            for name, column in self.columns.items()
        ]
        return sql.SQL("({})").format(sql.SQL(" OR ").join(tests))

    def _add(self) -> None:
        rest = [
            field
            for field in self.register.model._meta.concrete_fields
            if field.column != "id" and field.name not in self.fields
        ]
        self._execute(
            sql.SQL(
                "INSERT INTO {table} (id, {columns}{comma}{rest}) SELECT _new_id, {columns}{comma}{defaults} "
                "FROM import_stage WHERE _outcome = 'ready'"
            ).format(
                table=self.table,
                columns=sql.SQL(", ").join(self.columns.values()),
                comma=sql.SQL(", " if rest else ""),
                rest=sql.SQL(", ").join([_column(field) for field in rest]),
                defaults=sql.SQL(", ").join(_default(field) for field in rest),
            )
        )

    def _change(self) -> None:
        pairs = [sql.SQL("{} = {}").format(column, self._value_now(name)) for name, column in self.columns.items()]
        self._execute(
            sql.SQL("UPDATE {} t SET {} FROM import_stage s WHERE s._outcome = 'changed' AND t.id = s._row_id").format(
                self.table, sql.SQL(", ").join(pairs)
            )
        )

    def _keep_lines(self, run: ImportRun) -> None:
        self._execute(
            sql.SQL(
                "INSERT INTO {} (run_id, register, line, outcome, row_id, field, value, reason, cells, before) "
                "SELECT %s, %s, _line, CASE _outcome WHEN 'ready' THEN 'added' ELSE _outcome END, "
                "CASE _outcome WHEN 'ready' THEN _new_id ELSE _row_id END, _field, _value, _reason, _cells, _before "
                "FROM import_stage ORDER BY _line"
            ).format(sql.Identifier(ImportLine._meta.db_table)),
            [run.pk, self.register.key],
        )

    def _counts(self) -> Counts:
        with connection.cursor() as cursor:
            cursor.execute("SELECT _outcome, count(*) FROM import_stage GROUP BY _outcome")
            found = dict(cursor.fetchall())
        return Counts(*(found.get(name, 0) for name in ("ready", "changed", "unchanged", "refused", "left")))


def _column(field: "models.Field[Any, Any]") -> sql.Identifier:
    return sql.Identifier(str(field.column))


def _leads(field: "models.Field[Any, Any]") -> Mapping[int, int]:
    """The rows that a reference may lead to and that count as another now, each with its survivor."""
    return survivors_of(field.related_model, LATEST) if field.is_relation else {}


def _default(field: "models.Field[Any, Any]") -> sql.Composable:
    value = field.get_default()
    return sql.Literal(json.dumps(value)) if isinstance(field, models.JSONField) else sql.Literal(value)


def _array(names: Iterable[str]) -> str:
    """Names of columns as PostgreSQL writes a list: they hold nothing to escape."""
    return f"{{{','.join(names)}}}"


def _trimmed(cells: tuple[str, ...]) -> list[str]:
    return [text[:200] for text in cells[:60]]
