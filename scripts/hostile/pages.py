"""What a page may hold: judged on the tree that html5lib makes of it, as a browser would."""

import json
import re

ELEMENTS = set(
    "a article aside b bdi blockquote body br button caption cite code dd div dl dt em figcaption figure footer h1 h2 h3 h4 "
    "h5 h6 head header hr html i img li link main mark meta nav ol p pre q script section small span strong table tbody td "
    "th thead time title tr ul".split()
)
ATTRIBUTES = set(
    "alt aria-current aria-hidden aria-label aria-labelledby charset cite class colspan content data-basis data-edtf "
    "data-originalurl data-statement data-versiondate data-versionurl datetime dir height href hreflang http-equiv id lang "
    "loading name popover popovertarget property rel role rowspan scope src start tabindex title type width".split()
)
SCHEMES = {"http", "https", "mailto", "tel"}
POLICY = "default-src 'self'"


def text_of(node):
    return "".join(node.itertext())


def scheme(address):
    """The scheme as a browser reads it: white space and control characters are dropped first."""
    cleaned = re.sub(r"[\x00-\x20]", "", address)
    match = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", cleaned)
    return match.group(1).lower() if match else None


def faults(tree):
    """Every element, attribute or address of a page that no page of Dictum may hold."""
    found = []
    policies = 0
    for node in tree.iter():
        if not isinstance(node.tag, str):
            continue
        if node.tag not in ELEMENTS:
            found.append(f"<{node.tag}>")
        for name, value in node.attrib.items():
            name = name.split("}")[-1]
            if name not in ATTRIBUTES or name.startswith("on"):
                found.append(f"<{node.tag} {name}>")
            if name in ("href", "src", "cite", "data-originalurl", "data-versionurl"):
                if scheme(value) not in SCHEMES | {None}:
                    found.append(f"<{node.tag} {name}={value!r}>")
        found += script_faults(node)
        if node.tag == "meta" and node.get("http-equiv", "").lower() == "content-security-policy":
            policies += POLICY in node.get("content", "")
        elif node.tag == "meta" and node.get("http-equiv", "").lower() not in ("", "refresh"):
            found.append(f"<meta http-equiv={node.get('http-equiv')!r}>")
    if policies != 1:
        found.append("no Content-Security-Policy")
    return found


def script_faults(node):
    if node.tag != "script":
        return []
    if node.get("type") != "application/ld+json" or node.get("src"):
        return ["<script>"]
    try:
        json.loads(text_of(node))
    except ValueError as error:
        return [f"JSON-LD that is none: {error}"]
    return []
