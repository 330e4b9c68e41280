"""Conversations with `newstape serve`, the whole process, over HTTP."""

from tests.fakes.bot_api import BotApi, ChatScript, Fault
from tests.fakes.bot_api.refusal import Refusal, bad, flood, forbidden
from tests.fakes.bot_api.world import Delivered


def kinds(message: Delivered) -> set[str]:
    """Return the kinds of formatting in a message."""
    entities = message.message.get("entities", [])
    assert isinstance(entities, list)
    return {entity["type"] for entity in entities}


def test_start_help_and_about_say_what_it_is_and_what_it_is_not(alice: ChatScript) -> None:
    assert "how did hang seng tech do?" in alice.ask("/start").text
    assert "/watch" in alice.ask("/help").text
    assert "not financial advice" in alice.ask("/about").text


def test_it_speaks_the_language_of_the_persons_client(api: BotApi) -> None:
    assert "不构成投资建议" in api.private("小明", "zh-hans").ask("/start").text
    traditional = api.private("小明", "zh-hk")
    assert "不構成投資建議" in traditional.ask("/about").text
    assert "已關注 恒生科技指數" in traditional.ask("/watch hstech").text


def test_a_deep_link_is_a_start(alice: ChatScript) -> None:
    assert "not financial advice" in alice.ask("/start inline").text


def test_free_text_is_answered_with_figure_proof_and_source(alice: ChatScript) -> None:
    answer = alice.ask("how did tesla do?")
    assert answer.text.startswith("Tesla Inc. ▼ −2.7%")
    assert "Tesla TSLA.O fell 2.7%" in answer.text
    assert "Sample Wire" in answer.text
    assert {"bold", "expandable_blockquote"} <= kinds(answer)


def test_the_figure_and_the_source_stand_outside_the_fold(alice: ChatScript) -> None:
    message = alice.ask("tesla").message
    entities = message["entities"]
    assert isinstance(entities, list)
    fold = next(entity for entity in entities if entity["type"] == "expandable_blockquote")
    text = str(message["text"])
    outside = text[: fold["offset"]] + text[fold["offset"] + fold["length"] :]
    assert "−2.7%" in outside
    assert "Sample Wire" in outside


def test_previews_of_links_are_off(api: BotApi, alice: ChatScript) -> None:
    alice.ask("HSTECH")
    assert '"is_disabled": true' in str(api.calls("sendMessage")[-1].params["link_preview_options"])


def test_ask_with_a_question_and_ask_alone(alice: ChatScript) -> None:
    assert alice.ask("/ask nikkei").text.startswith("Nikkei 225")
    assert "Ask about what?" in alice.ask("/ask").text


def test_a_misspelt_name_is_understood(alice: ChatScript) -> None:
    assert alice.ask("alibba").text.startswith("Alibaba")


def test_chinese_is_answered_in_chinese_with_the_evidence_as_printed(alice: ChatScript) -> None:
    answer = alice.ask("特斯拉")
    assert answer.text.startswith("特斯拉 ▼ −2.7%")
    assert "Tesla TSLA.O fell 2.7%" in answer.text


def test_an_ambiguous_name_gives_buttons_and_a_press_gives_the_answer_in_place(alice: ChatScript) -> None:
    question = alice.ask("mitsubishi")
    assert len(question.buttons) >= 2
    press = alice.press(question, next(iter(question.buttons)))
    alice.answered(press)
    answer = alice.reply()
    assert (answer.kind, answer.id) == ("edit", question.id)
    assert answer.text != question.text


def test_pressing_a_choice_twice_changes_nothing_more(api: BotApi, alice: ChatScript) -> None:
    question = alice.ask("mitsubishi")
    alice.press(question, next(iter(question.buttons)))
    alice.press(question, next(iter(question.buttons)))
    assert alice.reply().kind == "edit"
    alice.ask("/about")
    assert [one.kind for one in alice.heard()] == ["send", "edit", "send"]
    assert api.calls("editMessageText")[-1].status == 400


def test_a_further_question_is_answered_below_and_only_once(alice: ChatScript) -> None:
    card = alice.ask("HSTECH")
    alice.press(card, "Why?")
    below = alice.reply()
    assert (below.kind, below.id > card.id) == ("send", True)
    assert alice.answered(alice.press(card, "Why?"))["text"] == "The answer is below."
    alice.ask("/about")
    assert len(alice.heard()) == 3


def test_an_expired_press_is_still_answered(alice: ChatScript) -> None:
    question = alice.ask("mitsubishi")
    alice.press(question, next(iter(question.buttons)), expired=True)
    assert alice.reply().kind == "edit"


def test_a_pasted_list_can_be_watched_by_a_press_and_asked_for(alice: ChatScript) -> None:
    board = alice.ask("700, 9988, NVDA")
    alice.press(board, "Watch these")
    assert (alice.reply().text.count("<"), alice.heard()[-1].kind) == (0, "send")
    assert [line[:7] for line in alice.ask("my stocks").text.splitlines()[1:4]] == ["Tencent", "Alibaba", "NVIDIA "]
    assert "Watch these" not in alice.ask("700, 9988, NVDA").buttons


def test_what_is_watched_and_unreported_stands_in_the_last_line(alice: ChatScript) -> None:
    alice.ask("/my tesla, exxon")
    listed = alice.ask("/my").text.splitlines()
    assert listed[1].startswith("Tesla")
    assert any(line.startswith("No report: Exxon") for line in listed)


def test_a_press_by_someone_else_in_a_group_is_answered_there(api: BotApi) -> None:
    group = api.group()
    group.say("/ask@newstape_bot hstech")
    group.press(group.reply(), "Why?", by=api.user("Mallory", "zh-hans"))
    assert group.reply().text.startswith("Hang Seng Tech")


def test_a_press_under_a_message_that_nobody_remembers_is_still_a_question(alice: ChatScript) -> None:
    card = alice.ask("/about")
    alice.press_data(card, "a:why .HSTECH")
    assert alice.reply().text.startswith("Hang Seng Tech")
    alice.press_data(card, "a:more")
    assert alice.reply().text


def test_a_forged_press_is_told_that_it_means_nothing(alice: ChatScript) -> None:
    card = alice.ask("HSTECH")
    alice.press_data(card, "x:<b>drop table")
    assert "too old" in alice.reply().text


def test_nothing_found_says_what_was_looked_for(alice: ChatScript) -> None:
    assert "zzzqqq" in alice.ask("zzzqqq xyzzy").text


def test_small_talk_gets_no_instrument(alice: ChatScript) -> None:
    assert "%" not in alice.ask("thanks!").text


def test_hostile_text_is_shown_and_not_read_as_markup(alice: ChatScript) -> None:
    assert "<zzqxv>&amp;" in alice.ask("<zzqxv>&amp; </zzqxv> &").text
    assert "<i>" in alice.ask("/watch <i>nobody</i> & co").text
    assert "<u>" in alice.ask("/watch @<u>x</u> hstech").text


def test_a_follow_up_means_what_was_asked_before(alice: ChatScript) -> None:
    alice.ask("nikkei")
    assert "Nikkei" in alice.ask("why?").text


def test_a_reply_follows_the_message_it_replies_to(alice: ChatScript) -> None:
    first = alice.ask("HSTECH")
    alice.ask("nikkei")
    alice.say("quotes?", answering=first)
    assert "Nikkei" not in alice.reply().text


def test_a_group_is_answered_when_it_asks_by_name_and_left_alone_otherwise(api: BotApi) -> None:
    group = api.group()
    group.say("what a day for hang seng tech")
    asked = group.say("/ask@newstape_bot hstech")
    answer = group.reply()
    assert answer.text.startswith("Hang Seng Tech")
    assert answer.message["reply_to_message"] == asked
    assert len(group.heard()) == 1


def test_help_in_a_group_tells_what_privacy_mode_lets_through(api: BotApi) -> None:
    group = api.group()
    group.say("/help@newstape_bot")
    assert "/ask@newstape_bot hang seng tech" in group.reply().text


def test_a_reply_to_the_bot_in_a_group_is_a_question(api: BotApi) -> None:
    group = api.group()
    group.say("/ask@newstape_bot hstech")
    group.say("and nikkei?", answering=group.reply())
    assert "Nikkei" in group.reply().text


def test_a_topic_is_answered_in_the_topic(api: BotApi) -> None:
    group = api.group(topics=(5,))
    group.say("/ask@newstape_bot hstech", topic=5)
    assert group.reply().message["message_thread_id"] == 5
    group.say("/ask@newstape_bot hstech")
    assert "message_thread_id" not in group.reply().message


def test_a_topic_closed_meanwhile_gets_its_answer_outside(api: BotApi) -> None:
    group = api.group(topics=(5,))
    api.order(Fault("sendMessage", group.id, answer=bad("TOPIC_CLOSED")))
    group.say("/ask@newstape_bot hstech", topic=5)
    assert "message_thread_id" not in group.reply().message


def test_a_channel_is_answered_only_when_its_administrators_command(api: BotApi) -> None:
    channel = api.channel("markets_daily")
    channel.say("hang seng tech rallied")
    channel.say("/ask hstech")
    assert channel.reply().text.startswith("Hang Seng Tech")
    assert len(channel.heard()) == 1


def test_an_edited_message_is_not_answered_again(api: BotApi, alice: ChatScript) -> None:
    with api.world.changed:
        api.world.push("edited_message", alice.state.add({"from": alice.someone, "text": "hstech", "edit_date": 1}))
    alice.ask("/about")
    assert len(alice.heard()) == 1


def test_inline_queries_are_all_answered(api: BotApi, alice: ChatScript) -> None:
    found = api.inline(alice.someone, "hstech")
    assert str(found[0]["title"]).startswith("Hang Seng Tech ▲ +3.")
    assert len(api.inline(alice.someone, "mitsubishi")) >= 2
    assert api.inline(alice.someone, "") == []


def test_a_guest_message_is_answered_in_a_chat_the_bot_is_not_in(api: BotApi) -> None:
    result = api.group().guest("@newstape_bot hstech")
    assert str(result["title"]).startswith("Hang Seng Tech")


def test_a_flood_answer_is_waited_out(api: BotApi, alice: ChatScript) -> None:
    api.order(Fault("sendMessage", alice.id, answer=flood(1)))
    assert alice.ask("HSTECH").text.startswith("Hang Seng Tech")
    assert [one.status for one in api.calls("sendMessage") if one.params["chat_id"] == str(alice.id)] == [429, 200]


def test_a_server_error_is_tried_again(api: BotApi, alice: ChatScript) -> None:
    api.order(Fault("sendMessage", alice.id, answer=Refusal(502, "Bad Gateway")))
    assert alice.ask("HSTECH").text.startswith("Hang Seng Tech")


def test_a_dropped_connection_is_tried_again(api: BotApi, alice: ChatScript) -> None:
    api.order(Fault("sendMessage", alice.id))
    assert alice.ask("HSTECH").text.startswith("Hang Seng Tech")


def test_a_dropped_poll_loses_no_message(api: BotApi, alice: ChatScript) -> None:
    api.order(Fault("getUpdates"))
    assert "/watch" in alice.ask("/help").text


def test_markup_that_is_refused_is_sent_as_plain_text(api: BotApi, alice: ChatScript) -> None:
    api.order(Fault("sendMessage", alice.id, answer=bad("can't parse entities: Unsupported start tag")))
    answer = alice.ask("HSTECH")
    assert answer.text.startswith("Hang Seng Tech ▲ +3.")
    assert kinds(answer) == set()


def test_someone_who_blocks_the_bot_disturbs_nobody_else(api: BotApi, alice: ChatScript) -> None:
    api.order(Fault("sendMessage", alice.id, answer=forbidden("bot was blocked by the user")))
    alice.say("HSTECH")
    assert api.private("Bob").ask("HSTECH").text.startswith("Hang Seng Tech")
    assert alice.heard() == []


def test_someone_who_floods_is_told_once_and_others_are_answered(api: BotApi, alice: ChatScript) -> None:
    for _ in range(200):
        alice.say("thanks")
    assert api.private("Bob").ask("HSTECH").text.startswith("Hang Seng Tech")
    api.wait(lambda: any("Give me a minute" in one.text for one in alice.heard()) or None, "the notice")
    assert len(alice.heard()) <= 22


def test_a_group_that_the_bot_joins_learns_how_to_ask(api: BotApi) -> None:
    group = api.group()
    group.membership("left", "member")
    assert "/ask@newstape_bot" in group.reply().text


def test_the_menu_of_commands_is_filled_in_two_languages(api: BotApi, alice: ChatScript) -> None:
    alice.ask("/help")
    assert {one.params.get("language_code", "") for one in api.calls("setMyCommands")} == {"", "zh"}
    assert all(one.status == 200 for one in api.calls("setMyCommands"))
