from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.contracts import DataFileError
from dragoman.vocab.gazetteer.build import _cuts
from dragoman.vocab.gazetteer.gazetteer import BUILT, coarse, load_gazetteer, place_surfaces
from dragoman.vocab.gazetteer.names import fold, latin

FOLDS = [
    ("Al-Fāshir", "alfashir"),
    ("Xankəndi", "xankandi"),
    ("Łódź", "lodz"),
    ("İstanbul", "istanbul"),
    ("Østfold", "ostfold"),
    ("U.S.", "us"),
    ("Côte d’Ivoire", "cotedivoire"),
    ("Queen Anne's", "queenannes"),
    ("Straße", "strasse"),
    ("Донецк", "донецк"),
    ("القدس", "القدس"),
    ("38th", "38th"),
    ("—", ""),
]


@pytest.mark.parametrize(("name", "key"), FOLDS)
def test_names_fold_to_letters_and_digits(name, key):
    assert fold(name) == key


@pytest.mark.parametrize("name", ["New York", "Port-au-Prince", "Sa‘dah", "Bahr el Ghazal", "N'Djamena", "São Tomé"])
def test_a_name_folds_as_its_parts_do(name):
    assert "".join(fold(part) for part in name.replace("-", " - ").split()) == fold(name)


def test_latin_letters_are_told_from_others():
    assert latin("Ḩamāh") and latin("Sa‘dah") and latin("Ɓorno")
    assert not latin("Донецк") and not latin("القدس")


def test_a_key_for_each_words_end():
    assert _cuts("New York City") == ["new", "newyork", "newyorkcity"]
    assert _cuts("d'Ivoire") == ["d", "divoire"]


@pytest.mark.parametrize(
    ("surface", "name", "feature", "country"),
    [
        ("Khartoum", "Khartoum", "PPLC", "SDN"),
        ("DR Congo", "Democratic Republic of the Congo", "PCLI", "COD"),
        ("Nangarhar", "Nangarhar", "ADM1", "AFG"),
        ("Sahel", "Sahel", "RGN", None),
        ("Black Sea", "Black Sea", "SEA", None),
        ("Bagram", "Bagram", "INSM", "AFG"),
    ],
)
def test_the_likeliest_row_of_a_surface(surface, name, feature, country):
    best = load_gazetteer().lookup(surface)[0]
    assert (best.name, best.feature, best.country) == (name, feature, country)


def test_no_surface_no_row():
    assert load_gazetteer().lookup("Qzxwv") == []
    assert load_gazetteer().lookup("") == []


def test_a_surface_that_only_begins_names_has_no_row_but_goes_on():
    assert load_gazetteer().find("burkina") is not None
    assert load_gazetteer().find("portau") == ((), True)


def test_it_loads_in_under_a_second_and_150_megabytes():
    code = (
        "import resource, time\n"
        "from dragoman.vocab.gazetteer.gazetteer import load_gazetteer\n"
        "before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()\n"
        "gazetteer = load_gazetteer()\n"
        "[gazetteer.lookup(n) for n in ('Paris', 'San José', 'Nowhere at all')]\n"
        "print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    seconds, kilobytes = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert float(seconds) < 1 and int(kilobytes) < 150_000


def test_looking_up_is_quick():
    find = load_gazetteer().find
    start = time.process_time()
    for number in range(20_000):
        find(f"name{number}")
    assert time.process_time() - start < 1


def test_a_missing_file_says_what_mends_it(tmp_path):
    with pytest.raises(DataFileError, match="python -m dragoman.vocab.gazetteer.build"):
        load_gazetteer(tmp_path / "none.bin")


@pytest.mark.parametrize("change", ["magic", "header", "stamp", "empty"])
def test_a_damaged_or_stale_file_says_what_mends_it(tmp_path, change):
    data = BUILT.read_bytes()[:4_000_000]
    path: Path = tmp_path / f"{change}.bin"
    changed = {
        "magic": b"X" + data[1:],
        "header": data[:16] + b"?" + data[17:],
        "stamp": data.replace(b'"stamp": "', b'"stamp": "9', 1),
        "empty": b"",
    }
    path.write_bytes(changed[change])
    with pytest.raises(DataFileError, match="python -m dragoman.vocab.gazetteer.build"):
        load_gazetteer(path)


@pytest.mark.parametrize(
    ("feature", "label"),
    [("PPLC", "GPE"), ("ADM1", "GPE"), ("PCLI", "GPE"), ("STM", "LOC"), ("RGN", "LOC"), ("AIRP", "FAC"), ("DAM", "FAC")],
)
def test_coarse_labels(feature, label):
    assert coarse(feature) == label


def test_well_known_surfaces_for_the_reading():
    known = place_surfaces()
    assert known["kenya"] == "GPE" and known["blacksea"] == "LOC" and known["stepanakert"] == "GPE"
    assert "lincoln" not in known and 3_000 < len(known) < 20_000
