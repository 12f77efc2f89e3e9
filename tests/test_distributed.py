"""Arrow batches in, Arrow batches out; and the recipes of docs/scale.md, run for real.

The recipes start clusters on this machine, and run only when asked: ``pytest -m engine``.
``TIPCABLE_CABLES`` says on how many cables (20,000 for the figures of the page).
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generated import rows
from tipcable import parse
from tipcable.corpus import located
from tipcable.exports.rows import COLUMNS
from tipcable.exports.rows import rows as rows_of

pa = pytest.importorskip("pyarrow", reason="the extra 'arrow' is not installed")

from tipcable import distributed  # noqa: E402 - it needs pyarrow

SAMPLES = Path(__file__).parent / "samples"
FUNCTIONS = {
    "cables": distributed.cable_rows,
    "paragraphs": distributed.paragraph_rows,
    "addressees": distributed.addressee_rows,
    "references": distributed.reference_rows,
    "problems": distributed.problem_rows,
}
COUNT = int(os.environ.get("TIPCABLE_CABLES", "600"))
POISONED = f"SHELTER REPORT NUMBER {COUNT // 2}\n"


def table(batches: Iterable[Any]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = pa.Table.from_batches(batches).to_pylist()
    return made


@pytest.mark.parametrize("name", FUNCTIONS)
def test_rows_are_those_of_the_library(name: str) -> None:
    """An engine must give what a loop over read() gives."""
    function = FUNCTIONS[name]
    assert pickle.loads(pickle.dumps(function)) is function
    found = table(function(distributed.text_batches(SAMPLES, size=5)))
    wanted: list[dict[str, Any]] = []
    for one in located(SAMPLES):
        assert one.cable is not None
        assert one.cable.source is not None
        source = one.cable.source
        assert not source.given_record or one.place.file.endswith(".csv")
        if source.given_record:
            continue
        wanted += [
            {"file": one.place.file, "row": one.place.row, **row, "error": None}
            for row in rows_of(name, parse(source.text))
        ]
    kept = [row for row in found if not str(row["file"]).endswith(".csv")]
    assert kept == [_as_lists(row) for row in wanted]
    assert set(found[0]) == {"file", "row", *COLUMNS[name], "error"}


def _as_lists(row: dict[str, Any]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in row.items()}


def test_records_of_a_dump_are_not_lost() -> None:
    """What the columns of a dump say goes above the text."""
    (row,) = table(distributed.cable_rows(distributed.text_batches(SAMPLES / "dump.csv")))
    assert row["record_origin"] == "Embassy Lusaka"
    assert row["record_created"] == "2008-09-10T11:30:00+00:00"
    assert (row["cable_id"], row["row"]) == ("08LUSAKA912", 1)


def test_errors_are_rows(tmp_path: Path) -> None:
    """A file that cannot be read is in the result, and so is a text that is none."""
    (tmp_path / "a.txt").write_bytes(b"\x00" * 99)
    (tmp_path / "b.csv").write_text("".join(rows(1)))
    found = table(distributed.cable_rows(distributed.text_batches(tmp_path)))
    assert [row["error"] for row in found] == ["this is binary data, not text", None]
    batch = pa.RecordBatch.from_pylist([{"file": "x", "row": 7}], schema=distributed.TEXTS)
    (row,) = table(distributed.paragraph_rows([batch]))
    assert (row["file"], row["row"], row["error"]) == ("x", 7, "there is no text")


def test_half_a_surrogate_is_no_end(tmp_path: Path) -> None:
    """Arrow takes UTF-8 alone; such a text must not stop a partition."""
    (tmp_path / "a.jsonl").write_text('{"body": "UNCLAS QUITO 000001\\n\\n1. (U) A \\ud800 b."}')
    (row,) = table(distributed.paragraph_rows(distributed.text_batches(tmp_path)))
    assert row["error"] is None
    batch = pa.RecordBatch.from_pylist([{"text": '{"body": "1. (U) \\ud800"}'}], distributed.TEXTS)
    (row,) = table(distributed.paragraph_rows([batch]))
    assert (row["error"], row["text"]) == (None, "?")


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dump") / "cables.csv"
    with path.open("w") as stream:
        stream.writelines(rows(COUNT))
    return path


def poisoned(batches: Iterable[Any]) -> Iterator[Any]:
    """Read paragraphs, but end the process at one cable."""
    for batch in batches:
        if any(POISONED in (one["text"] or "") for one in batch.to_pylist()):
            os._exit(3)
        yield from distributed.paragraph_rows([batch])


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    dask = pytest.importorskip("dask", reason="the extra 'dask' is not installed")
    engine = pytest.importorskip("distributed", reason="the extra 'dask' is not installed")
    # One worker that dies may be an accident; after the second it is the cable.
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        engine.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        engine.Client(cluster) as found,
    ):
        yield found


@pytest.mark.engine
@pytest.mark.filterwarnings("default")
def test_dask_gives_the_rows_of_the_plain_loop(client: Any, dump: Path) -> None:
    """The recipe of docs/scale.md, on two workers."""
    texts = distributed.text_batches(dump)
    found = distributed.map_dask(client, texts, distributed.paragraph_rows)
    plain = distributed.paragraph_rows(distributed.text_batches(dump))
    assert pa.Table.from_batches(found).equals(pa.Table.from_batches(plain))


@pytest.mark.engine
@pytest.mark.filterwarnings("default")
def test_dask_loses_one_poisoned_cable_alone(client: Any, dump: Path) -> None:
    """A cable that kills every worker it meets becomes one row, which names it."""
    # A function of a test module is not on the path of the workers, so it travels by value.
    __import__("cloudpickle").register_pickle_by_value(sys.modules[__name__])
    found = table(distributed.map_dask(client, distributed.text_batches(dump), poisoned))
    plain = table(distributed.paragraph_rows(distributed.text_batches(dump)))
    lost = [row for row in found if row["error"]]
    assert [(row["file"], row["row"]) for row in lost] == [(str(dump), COUNT // 2)]
    assert "workers died" in lost[0]["error"]
    assert [row for row in found if not row["error"]] == [
        row for row in plain if row["row"] != COUNT // 2
    ]


@pytest.mark.engine
@pytest.mark.filterwarnings("default")
def test_spark_gives_the_rows_of_the_plain_loop(
    dump: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The recipe of docs/scale.md, where Java and pyspark are installed."""
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    types = pytest.importorskip("pyspark.sql.pandas.types")
    source = str(Path(distributed.__file__).parents[1])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((source, os.environ.get("PYTHONPATH", ""))))
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    try:
        spark = builder.config("spark.sql.session.timeZone", "UTC").getOrCreate()
    except Exception as error:
        pytest.skip(f"Spark does not start here: {error}")
    try:
        texts = pa.Table.from_batches(distributed.text_batches(dump))
        frame = spark.createDataFrame(texts).repartition(4)
        schema = types.from_arrow_schema(distributed.SCHEMAS["paragraphs"])
        found = frame.mapInArrow(distributed.paragraph_rows, schema).toArrow().to_pylist()
    finally:
        spark.stop()
    plain = table(distributed.paragraph_rows(distributed.text_batches(dump)))

    def key(row: dict[str, Any]) -> tuple[Any, Any]:
        return row["row"], row["paragraph"]

    assert sorted(found, key=key) == sorted(plain, key=key)
