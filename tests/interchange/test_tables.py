import pytest

from kazquiz.errors import BundleError
from kazquiz.interchange.tables import Field, Table, tables

FIELDS = {
    "name": Field(str),
    "line": Field(int),
    "tags": Field(list, optional=True),
}


def checked(**content):
    return Table("a.toml", "x", content).checked(FIELDS)


def test_what_is_left_out_is_empty_where_it_may_be():
    assert checked(name="x", line=3) == {"name": "x", "line": 3, "tags": []}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param({"name": "x"}, "«line» is missing", id="missing"),
        pytest.param({"name": "x", "line": 1, "colour": 2}, "«colour»", id="unknown"),
        pytest.param({"name": 3, "line": 1}, "«name» holds 3", id="wrong type"),
        pytest.param({"name": "x", "line": True}, "holds True", id="no number"),
        pytest.param({"name": "x", "line": 1, "tags": "a"}, "holds 'a'", id="no list"),
    ],
)
def test_a_fault_names_the_field(content, reason):
    with pytest.raises(BundleError) as caught:
        checked(**content)

    assert caught.value.facts["file"] == "a.toml"
    assert caught.value.facts["item"] == "x"
    assert reason in caught.value.facts["reason"]


@pytest.fixture
def file(tmp_path):
    def write(content):
        (tmp_path / "a.toml").write_text(content, "utf-8")
        return tmp_path / "a.toml"

    return write


def test_tables_are_named_by_a_field_or_by_their_number(file):
    found = tables(
        file('[[item]]\nuid = "a"\n[[item]]\n[[item]]\nuid = 3'), "item", "uid"
    )

    assert [table.name for table in found] == ["a", "no. 2", "3"]


def test_an_empty_file_has_no_tables(file):
    assert tables(file("# nothing yet\n"), "item", "uid") == []


@pytest.mark.parametrize(
    ("content", "where"),
    [
        pytest.param('[[item]]\nuid = "a"\n[[item]]\nuid = "b"\nx = [', "b", id="open"),
        pytest.param("[[item]]\nuid = 'a'\nday = 1992-02-30", "a", id="no such day"),
        pytest.param('uid = "a"\nuid = "b"', "b", id="twice"),
        pytest.param("]", "a", id="nothing before it"),
    ],
)
def test_broken_toml_is_found_in_the_table_it_breaks(file, content, where):
    with pytest.raises(BundleError) as caught:
        tables(file(content), "item", "uid")

    assert caught.value.facts["item"] == where


def test_a_table_inside_knows_where_it_is():
    inner = Table("a.toml", "x", {}).inner({"colour": 1})

    with pytest.raises(BundleError) as caught:
        inner.checked(FIELDS)
    assert caught.value.facts["item"] == "x"
