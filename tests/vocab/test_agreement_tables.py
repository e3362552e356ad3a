"""The tables of agreements and figures fit together."""

from __future__ import annotations

from dragoman.vocab import agreements, quantities


def test_every_frame_words_a_known_kind_and_every_kind_has_frames() -> None:
    worded = {row["kind"] for row in agreements.frame_rows()}
    assert worded == set(agreements.provision_kinds())


def test_the_matrix_has_51_variables_and_eight_additions() -> None:
    assert len(agreements.provision_kinds()) == 51 + 8


def test_phrases_meet_whatever_their_number_and_case() -> None:
    assert agreements.phrase("Hostilities") == agreements.phrase("hostility")
    assert agreements.phrase("prisoners of war") == agreements.phrase("prisoner of war")


def test_bounds_cover_every_modifier() -> None:
    rules = {*quantities.modifiers("before").values(), *quantities.modifiers("after").values()}
    assert rules <= set(quantities.bounds())


def test_vague_ranges_are_ranges() -> None:
    assert all(v.low <= v.high for v in quantities.vague().values())


def test_flows_are_idmcs() -> None:
    assert {row["flow"] for row in quantities.kind_rows()} <= {"stock", "flow"}
