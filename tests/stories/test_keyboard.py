"""Without a finger and without a mouse: the intake and the interview by the keys alone, from nothing to a plan."""

from __future__ import annotations

from restride.desk.ida import ANSWERS
from tests.editions import shipped
from tests.report.pages import speech
from tests.stories.chromium import Window

TOLD = "Pain on top of my left foot for three weeks, a stripe under the laces, since new shoes"
ANSWERED = {**ANSWERS, "where": ("dorsal-midfoot-central",), "side": "left", "age": 41.0, "sex": "woman"}
MOST = 60
"""No page has so many stops of the Tab key before what is wanted."""

NAME = """() => {
  const one = document.activeElement;
  const label = one.labels && one.labels.length ? one.labels[0].innerText : "";
  return (one.getAttribute("aria-label") || label || one.innerText || "").trim();
}"""


def to(phone: Window, *names: str) -> str:
    """Press Tab until something with one of these names has the focus."""
    for _ in range(MOST):
        phone.page.keyboard.press("Tab")
        name: str = phone.page.evaluate(NAME)
        if name in names:
            return name
    raise AssertionError(f"Tab leads to none of {names} at {phone.path}")


def ring_shows(phone: Window) -> bool:
    """Whether what has the focus can be seen to have it."""
    return bool(
        phone.page.evaluate(
            """() => [document.activeElement, document.activeElement.closest("label")].some(
                 (one) => one && getComputedStyle(one).outlineStyle !== "none")"""
        )
    )


def enter(phone: Window, *names: str) -> None:
    """Go to it and press Enter; a new page comes."""
    to(phone, *names)
    assert ring_shows(phone), names
    with phone.page.expect_navigation():
        phone.page.keyboard.press("Enter")


def answers(phone: Window) -> int:
    """Answer question after question by the keys; how many there were."""
    speaks = speech()
    cards = {speaks.say(f"question.{card.id}.ask"): card for card in shipped().questions.values()}
    count = 0
    while (card := cards.get(phone.heading)) is not None:
        count += 1
        answer = ANSWERED.get(card.id)
        if answer is None:
            enter(phone, "Don't know, or can't try")
            continue
        if card.asks in ("number", "text"):
            to(phone, phone.heading)
            phone.page.keyboard.type(f"{answer:g}" if isinstance(answer, float) else str(answer))
        else:
            chooses(phone, [speaks.say(f"question.{card.id}.answers.{one}") for one in tuple_of(answer)])
        enter(phone, "Next")
    return count


def tuple_of(answer: object) -> tuple[str, ...]:
    return answer if isinstance(answer, tuple) else (str(answer),)


def chooses(phone: Window, words: list[str]) -> None:
    """Tick boxes by Space; of answers that exclude each other go down by the arrow."""
    keys = phone.page.keyboard
    if phone.page.locator("input[name=answer][type=radio]").count():
        for _ in range(MOST):
            keys.press("Tab")
            if phone.page.evaluate("document.activeElement.name") == "answer":
                break
        for _ in range(MOST):
            if phone.page.evaluate(NAME) in words:
                break
            keys.press("ArrowDown")
        keys.press("Space")
        return
    left = list(words)
    while left:
        left.remove(to(phone, *left))
        keys.press("Space")


def test_from_nothing_to_a_plan_by_the_keys_alone(phone: Window) -> None:
    phone.go("/")
    phone.page.keyboard.press("Tab")
    assert phone.page.evaluate(NAME) == "To the content"
    for _ in range(MOST):
        phone.page.keyboard.press("Tab")
        if phone.page.evaluate(NAME).startswith("Something hurts"):
            break
    with phone.page.expect_navigation():
        phone.page.keyboard.press("Enter")
    to(phone, "In your own words")
    phone.page.keyboard.type(TOLD)
    enter(phone, "Next")
    enter(phone, "This is right, next")
    assert answers(phone) >= 8
    assert phone.heading == "You can look after this yourself"
    enter(phone, "Your day")
    assert phone.path == "/"
    assert phone.reads("30 min brisk walk")
