"""The methods of the Bot API that the program uses, over the server's state."""

import json
import time
from collections.abc import Callable
from typing import cast

from tests.fakes.bot_api import rules
from tests.fakes.bot_api.refusal import NOT_MODIFIED, SECOND_POLLER, TOO_OLD, Json, bad
from tests.fakes.bot_api.world import ChatState, World


class Methods:
    """Answers calls by name; each raises a Refusal for what the real server would refuse."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_name: dict[str, Callable[[Json], object]] = {
            "getme": lambda _: world.bot,
            "deletewebhook": lambda _: True,
            "getupdates": self._get_updates,
            "sendmessage": self._send_message,
            "sendphoto": self._send_photo,
            "sendchataction": lambda params: bool(world.chat(params.get("chat_id"))),
            "editmessagetext": self._edit_text,
            "editmessagecaption": self._edit_caption,
            "editmessagereplymarkup": self._edit_markup,
            "deletemessage": self._delete,
            "answercallbackquery": lambda params: self._answer("callback", params, "callback_query_id"),
            "answerinlinequery": self._answer_inline,
            "answerguestquery": self._answer_guest,
            "setmycommands": self._set_commands,
            "getchat": lambda params: self._full(world.chat(params.get("chat_id"))),
            "getchatmember": self._member,
            "getchatadministrators": lambda params: list(world.chat(params.get("chat_id")).admins.values()),
            "leavechat": lambda params: bool(world.chat(params.get("chat_id"))),
        }

    def call(self, method: str, params: Json) -> object:
        """Return the result of one call; the state's lock is held.

        Raises:
            Refusal: the call is wrong, or the method is not known.
        """
        known = self._by_name.get(method.lower())
        if known is None:
            raise bad(f"method {method} is not in this server")
        return known(params)

    def _get_updates(self, params: Json) -> list[Json]:
        world = self._world
        world.poller += 1
        mine, until = world.poller, time.monotonic() + float(str(params.get("timeout", 0)))
        if "allowed_updates" in params:
            world.allowed = set(json.loads(str(params["allowed_updates"]))) or None
        offset = int(str(params.get("offset", 0)))
        world.updates = [one for one in world.updates if int(str(one["update_id"])) >= offset]
        world.changed.notify_all()
        while not world.updates and time.monotonic() < until and mine == world.poller:
            world.changed.wait(until - time.monotonic())
        if mine != world.poller:
            raise SECOND_POLLER
        return list(world.updates[:100])

    def _send_message(self, params: Json) -> Json:
        return self._send(params, rules.text_of(params))

    def _send_photo(self, params: Json) -> Json:
        if not params.get("photo"):
            raise bad("there is no photo in the request")
        caption = rules.text_of(params, "caption", rules.CAPTION_LIMIT) if params.get("caption") else {}
        size = {"file_id": "p1", "file_unique_id": "p1", "width": 640, "height": 360}
        return self._send(params, caption | {"photo": [size]})

    def _send(self, params: Json, content: Json) -> Json:
        state = self._world.chat(params.get("chat_id"))
        self._world.may_post(state)
        message = {"from": self._world.bot} | content | self._place(state, params)
        if keyboard := rules.keyboard_of(params):
            message["reply_markup"] = keyboard
        sent = state.add(message)
        self._world.deliver("send", state, sent)
        return sent

    @staticmethod
    def _place(state: ChatState, params: Json) -> Json:
        place: Json = {}
        if thread := params.get("message_thread_id"):
            if int(str(thread)) not in state.topics:
                raise bad("message thread not found")
            place |= {"message_thread_id": int(str(thread)), "is_topic_message": True}
        if raw := params.get("reply_parameters"):
            wanted = cast("Json", json.loads(str(raw)))
            target = state.messages.get(int(str(wanted["message_id"])))
            if target is None and not wanted.get("allow_sending_without_reply"):
                raise bad("message to be replied not found")
            place |= {"reply_to_message": target} if target else {}
        return place

    def _edited(self, params: Json) -> tuple[ChatState, Json]:
        state = self._world.chat(params.get("chat_id"))
        message = state.messages.get(int(str(params.get("message_id", 0))))
        if message is None:
            raise bad("message to edit not found")
        if message.get("from") != self._world.bot:
            raise bad("message can't be edited")
        return state, message

    def _edit_text(self, params: Json) -> Json | bool:
        if "inline_message_id" in params:
            return self._edit_card(params)
        if "text" not in self._edited(params)[1]:
            raise bad("there is no text in the message to edit")
        return self._edit(params, rules.text_of(params))

    def _edit_caption(self, params: Json) -> Json:
        if "photo" not in self._edited(params)[1]:
            raise bad("there is no caption in the message to edit")
        return self._edit(params, rules.text_of(params, "caption", rules.CAPTION_LIMIT))

    def _edit_card(self, params: Json) -> bool:
        name = str(params["inline_message_id"])
        if name not in self._world.cards:
            raise bad("MESSAGE_ID_INVALID")
        card = rules.text_of(params) | {"reply_markup": rules.keyboard_of(params)}
        if card == self._world.cards[name]:
            raise NOT_MODIFIED
        self._world.cards[name] = card
        self._world.changed.notify_all()
        return True

    def _edit_markup(self, params: Json) -> Json:
        _, message = self._edited(params)
        return self._edit(params, {name: message[name] for name in ("text", "entities") if name in message})

    def _edit(self, params: Json, content: Json) -> Json:
        state, message = self._edited(params)
        replaced = {"text", "entities", "caption", "caption_entities", "reply_markup"}
        kept = {name: message[name] for name in message if name not in replaced}
        changed = kept | content
        if keyboard := rules.keyboard_of(params):
            changed["reply_markup"] = keyboard
        if changed == message:
            raise NOT_MODIFIED
        state.messages[int(str(message["message_id"]))] = changed
        self._world.deliver("edit", state, changed)
        return changed

    def _delete(self, params: Json) -> bool:
        state = self._world.chat(params.get("chat_id"))
        if state.messages.pop(int(str(params.get("message_id", 0))), None) is None:
            raise bad("message to delete not found")
        return True

    def _answer(self, kind: str, params: Json, field: str) -> bool:
        name = str(params.get(field, ""))
        if self._world.queries.pop(name, None) != kind:
            raise TOO_OLD
        if len(str(params.get("text", ""))) > rules.CALLBACK_TEXT_LIMIT:
            raise bad("MESSAGE_TOO_LONG")
        self._world.answers[name] = params
        self._world.changed.notify_all()
        return True

    def _answer_inline(self, params: Json) -> bool:
        results = rules.results_of(params)
        return self._answer("inline", params | {"results": results}, "inline_query_id")

    def _answer_guest(self, params: Json) -> Json:
        results = rules.results_of(params, "result")
        name = f"inline-{params['guest_query_id']}"
        self._world.cards[name] = rules.card_of(results[0])
        self._answer("guest", params | {"results": results}, "guest_query_id")
        return {"inline_message_id": name}

    def _set_commands(self, params: Json) -> bool:
        rules.check_commands(params)
        self._world.commands[f"{params.get('scope', 'default')}|{params.get('language_code', '')}"] = params
        return True

    def _member(self, params: Json) -> Json:
        state, user = self._world.chat(params.get("chat_id")), int(str(params.get("user_id")))
        if state.chat["type"] == "channel" and int(str(self._world.bot["id"])) not in state.admins:
            raise bad("member list is inaccessible")
        return state.admins.get(user) or {"status": "member", "user": person(user, "Someone")}

    @staticmethod
    def _full(state: ChatState) -> Json:
        gifts = dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"),
            True,
        )
        return state.chat | {"accent_color_id": 1, "max_reaction_count": 11, "accepted_gift_types": gifts}


def person(identity: int, name: str, language: str = "en", *, bot: bool = False) -> Json:
    """Return a User."""
    return {"id": identity, "is_bot": bot, "first_name": name, "language_code": language}
