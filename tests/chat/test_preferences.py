"""/language and /timezone, and what they change."""

from datetime import UTC, datetime
from pathlib import Path

from tests.chat.wire import DAX, Wire
from tests.fakes.bot_api import BotApi, ChatScript


def test_the_language_is_for_what_leaves_it_open(alice: ChatScript) -> None:
    assert "现在" not in alice.ask("/language zh-Hans").text
    assert alice.ask("HSTECH").text.startswith("恒生科技")
    assert alice.ask("how did tesla do?").text.startswith("Tesla Inc.")
    assert "关注" in alice.ask("/help").text


def test_the_language_is_the_clients_until_one_is_chosen(api: BotApi) -> None:
    ming = api.private("小明", "zh-hant")
    assert ming.ask("HSTECH").text.startswith("恒生科技指數")
    ming.ask("/language en")
    assert ming.ask("HSTECH").text.startswith("Hang Seng Tech")
    ming.ask("/language auto")
    assert ming.ask("HSTECH").text.startswith("恒生科技指數")


def test_a_button_chooses_a_language(alice: ChatScript) -> None:
    offer = alice.ask("/language")
    assert list(offer.buttons) == ["English", "简体中文", "繁體中文", "Automatic"]
    alice.press(offer, "繁體中文")
    assert "繁體中文" in alice.reply().text
    assert alice.ask("tesla").text.startswith("特斯拉")


def test_a_button_under_an_answer_speaks_the_language_of_the_answer(alice: ChatScript) -> None:
    card = alice.ask("恒生科技怎么样")
    alice.press(card, "引语") if "引语" in card.buttons else alice.press(card, next(iter(card.buttons)))
    assert "恒生科技" in alice.reply().text


def test_times_are_shown_in_the_zone_of_a_city(alice: ChatScript) -> None:
    assert "Asia/Hong_Kong" in alice.ask("/timezone Hong Kong").text
    assert "UTC" not in alice.ask("/timezone").text
    assert "no time zone called “atlantis”" in alice.ask("/timezone atlantis").text
    assert "UTC+8" in alice.ask("/timezone utc+8").text


def test_a_button_chooses_a_zone(alice: ChatScript) -> None:
    offer = alice.ask("/timezone")
    alice.press(offer, "New York")
    assert "America/New_York" in alice.reply().text


def test_in_a_group_only_administrators_choose(api: BotApi) -> None:
    group, mallory = api.group(), api.user("Mallory")
    group.say("/language@newstape_bot zh-Hant", by=mallory)
    assert "Only administrators" in group.reply().text
    group.say("/timezone@newstape_bot")
    offer = group.reply()
    group.press(offer, "Tokyo", by=mallory)
    assert "Only administrators" in group.reply().text
    group.say("/language@newstape_bot zh-Hant")
    group.reply()
    group.say("/ask@newstape_bot hstech")
    assert group.reply().text.startswith("恒生科技指數")


def test_a_channel_is_set_from_a_private_chat_and_its_alerts_follow(api: BotApi, served: Path, wire: Wire) -> None:
    alice, channel = api.private(), api.channel("dax_chinese")
    channel.make_admin(alice.someone)
    alice.ask("/watch @dax_chinese dax")
    assert "@dax_chinese" in alice.ask("/language @dax_chinese zh-Hans").text
    offer = alice.ask("/timezone @dax_chinese")
    alice.press(offer, "Shanghai")
    assert "Asia/Shanghai" in alice.reply().text
    wire.arrive(served, DAX)
    alert = channel.reply()
    assert alert.text.startswith("德国DAX")
    assert next(iter(alert.buttons)) == "为什么？"


def test_alerts_come_in_the_language_of_who_watches(api: BotApi, served: Path, wire: Wire) -> None:
    ming = api.private("小明", "zh-hk")
    ming.ask("/watch dax")
    wire.arrive(served, DAX, printed=f"{datetime.now(UTC):%-d %b %Y %H:%M} GMT")
    assert ming.reply().text.startswith("德國DAX")
