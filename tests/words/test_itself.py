"""A thing is itself and no other, however alike they are."""

from restride.words.itself import Itself


def test_it_is_equal_to_itself_alone() -> None:
    one, like = {"a": 1}, {"a": 1}
    assert Itself(one) == Itself(one)
    assert hash(Itself(one)) == hash(Itself(one))
    assert Itself(one) != Itself(like)
    assert Itself(one) != one


def test_what_cannot_be_hashed_can_be_remembered_by() -> None:
    one: list[int] = []
    kept = {Itself(one): "first"}
    assert kept[Itself(one)] == "first"
    assert Itself([]) not in kept
