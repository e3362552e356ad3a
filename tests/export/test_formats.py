from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import orjson
import pyarrow.parquet
import pytest

from dragoman.contracts import SettingsError
from dragoman.export import event_lines
from dragoman.export.formats import FORMATS, Options, export
from dragoman.query import Filter, ask, stream
from dragoman.store import Store
from tests.made import records

Written = Callable[..., str]


def _rows(text: str, tab: bool = False) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter="\t" if tab else ","))


def test_plover_reads_back_as_the_records_say(written: Written) -> None:
    expected = [json.loads(line) for record in records() for line in event_lines(record)]
    assert [json.loads(line) for line in written("plover").splitlines()] == expected
    assert [e["id"] for e in map(json.loads, written("plover", type="ASSAULT", status="occurred").splitlines())] == ["e1"]


@pytest.mark.parametrize("kind", ["events", "statements", "places", "issues", "quantities", "provisions"])
def test_parquet_and_csv_read_back_equal(store: Store, kind: str) -> None:
    binary, text = io.BytesIO(), io.BytesIO()
    options = Options(kind=kind)
    count = export(store, "parquet", Filter(), binary, options)
    assert export(store, "csv", Filter(), text, options) == count == len(ask(store, kind, Filter()))
    table = pyarrow.parquet.read_table(io.BytesIO(binary.getvalue()))
    (whole,) = stream(store, kind, Filter())
    assert table.equals(whole)
    back = _rows(text.getvalue().decode("utf-8"))
    for row, there in zip(back, table.to_pylist(), strict=True):
        for name, value in there.items():
            if isinstance(value, list):
                assert orjson.loads(row[name]) == value
            else:
                assert row[name] == ("" if value is None else str(value).lower() if isinstance(value, bool) else str(value))


def test_a_formula_is_written_as_it_stands_unless_a_spreadsheet_is_meant(written: Written) -> None:
    assert _rows(written("csv", words="free"))[0]["outlet"] == "=Outlet"
    assert _rows(written("csv", Options(guarded=True), words="free"))[0]["outlet"] == "'=Outlet"


@pytest.mark.parametrize("name", ["ucdp", "acled", "icews"])
def test_what_is_not_told_as_having_happened_must_be_asked_for(written: Written, name: str) -> None:
    tab = name == "icews"
    assert {r["status"] for r in _rows(written(name), tab)} == {"occurred"}
    assert "negated" in {r["status"] for r in _rows(written(name, Options(any_status=True)), tab)}
    assert {r["status"] for r in _rows(written(name, status="negated"), tab)} == {"negated"}


def test_ucdp_columns(written: Written) -> None:
    (row,) = _rows(written("ucdp"))
    known = {name: value for name, value in row.items() if value}
    report = known.pop("report")
    assert known.pop("id") == f"{report}:7-14"
    assert known.pop("sentence").startswith("Rebels shelled")
    assert known == {
        "year": "2024", "dyad_name": "rebels - a market", "side_a": "rebels", "side_b": "a market", "source_office": "The Daily",
        "source_date": "2024-05-03", "source_original": "Moussa Diallo", "where_prec": "1", "where_coordinates": "Gao", "latitude": "16.27",
        "longitude": "-0.04", "geom_wkt": "POINT (-0.04 16.27)", "priogrid_gid": str(212 * 720 + 359 + 1), "country": "Mali",
        "country_id": "432", "date_prec": "1", "date_start": "2024-05-01", "date_end": "2024-05-01", "deaths_civilians": "6", "best": "6",
        "high": "6", "low": "6", "status": "occurred", "according_to": "Moussa Diallo", "act": "asserts", "plover_type": "ASSAULT",
        "plover_mode": "heavy-weapons", "cameo": "194", "edtf": "2024-05-01", "figures": "killed 6 (six civilians)", "disputed": "false",
        "start": "0", "end": "97",
    }  # fmt: skip


def test_acled_columns(written: Written) -> None:
    shelled, took = _rows(written("acled"))
    assert (shelled["event_type"], shelled["sub_event_type"]) == ("Explosions/Remote violence", "Shelling/artillery/missile attack")
    assert (shelled["event_date"], shelled["time_precision"], shelled["fatalities"]) == ("2024-05-01", "1", "6")
    assert (took["event_type"], took["sub_event_type"]) == ("Strategic developments", "Arrests")
    assert (took["event_date"], took["time_precision"], took["date_from"]) == ("", "2", "2024-04-29")
    assert (took["fatalities"], took["interaction"], took["country"]) == ("", "", "")


def test_icews_has_a_row_for_each_pair(written: Written) -> None:
    rows = _rows(written("icews", status="promised"), tab=True)
    assert [r["Source Name"] for r in rows] == ["Mali", "rebels"]
    assert {r["Event ID"] for r in rows} == {rows[0]["Event ID"]}
    assert (rows[0]["Source Country"], rows[0]["Source Sectors"], rows[0]["CAMEO Code"]) == ("Mali", "GOV", "0841")
    assert (rows[0]["City"], rows[0]["Country"], rows[0]["claimed_by"]) == ("Algiers", "", "DZA; XXA")


def test_geojson_is_a_feature_collection_with_all_names_of_a_disputed_place(written: Written) -> None:
    collection = json.loads(written("geojson"))
    assert collection["type"] == "FeatureCollection"
    assert {f["type"] for f in collection["features"]} == {"Feature"}
    by_type = {f["properties"]["type"]: f for f in collection["features"]}
    assert by_type["RETREAT"]["geometry"] == {"type": "Point", "coordinates": [3.04, 36.75]}
    assert by_type["RETREAT"]["properties"]["place_names"] == ["Algiers", "الجزائر"]
    assert by_type["RETREAT"]["properties"]["disputed"] is True
    assert by_type["REQUEST"]["geometry"] is None
    assert json.loads(written("geojson", who="nobody")) == {"type": "FeatureCollection", "features": []}


def test_ftm_entities_point_at_what_stands_before_them(written: Written) -> None:
    seen: set[str] = set()
    for line in written("ftm").splitlines():
        entity = json.loads(line)
        assert {*entity["properties"].get("proof", []), *entity["properties"].get("involved", [])} <= seen
        assert entity["id"] not in seen
        seen.add(entity["id"])
    events = [e for e in map(json.loads, written("ftm", type="ASSAULT", status="occurred").splitlines()) if e["schema"] == "Event"]
    assert events[0]["properties"]["notes"] == ["status: occurred", "according to: Moussa Diallo", "act: asserts"]
    assert "involved" not in events[0]["properties"]


def test_ftm_entities_are_whole_by_followthemoneys_own_model(written: Written) -> None:
    model = pytest.importorskip("followthemoney").model
    for line in written("ftm").splitlines():
        entity = json.loads(line)
        proxy = model.get_proxy(entity)
        proxy.schema.validate(entity)
        assert {name: set(proxy.get(name)) for name in entity["properties"]} == {n: set(v) for n, v in entity["properties"].items()}


def test_citations_have_every_passage_once(written: Written) -> None:
    listed = written("citations")
    assert "1. A. Writer, The Daily, 2024-05-03. <https://example.org/1> `r-" in listed
    assert listed.count("> “") == len({(e["report"], e["start"]) for e in map(json.loads, written("plover").splitlines())})
    items = json.loads(written("csl"))
    assert [i["issued"]["date-parts"] for i in items] == [[[2024, 5, 3]], [[2024, 5, 9]], [[2024, 6, 1]]]
    for item, record in zip(items, records(), strict=True):
        for passage in item["custom"]["passages"]:
            assert record.report.text[passage["start"] : passage["end"]] == passage["text"]


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_store_gives_the_same_bytes(store: Store, name: str) -> None:
    first, second = io.BytesIO(), io.BytesIO()
    assert export(store, name, Filter(), first) == export(store, name, Filter(), second)
    assert first.getvalue() == second.getvalue()


def test_what_cannot_be_written_is_said(store: Store) -> None:
    with pytest.raises(SettingsError, match="no format"):
        export(store, "excel", Filter(), io.BytesIO())
    with pytest.raises(SettingsError, match="holds events alone"):
        export(store, "geojson", Filter(), io.BytesIO(), Options(kind="places"))
