"""Opens pages in Chromium, as a reader does."""

import os

from bench import hold, skip

CHROMIUM = "/usr/bin/chromium"


def opened(addresses):
    """Loads each address; nothing may be missing, refused or complained of. Returns how many were loaded."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return skip("Chromium", "playwright is not installed") or 0
    if not os.path.exists(CHROMIUM):
        return skip("Chromium", "apt-get install chromium") or 0
    complaints = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("console", lambda message: complaints.append(f"{message.location['url']}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("requestfailed", lambda request: complaints.append(f"{request.url}: {request.failure}"))
        page.on(
            "response", lambda response: response.status >= 400 and complaints.append(f"{response.url}: {response.status}"))
        for address in addresses:
            page.goto(address, wait_until="load")
            hold(page.title() != "", f"{address}: the page has no title")
            hold(styled(page), f"{address}: the style sheet has no effect")
        browser.close()
    # Browsers ask every host for an icon of this name, whatever the page says.
    told = [text for text in complaints if "/favicon.ico" not in text]
    hold(not told, "\n".join(told[:10]))
    return len(addresses)


def styled(page):
    return page.evaluate("getComputedStyle(document.querySelector('main') || document.body).fontFamily") != ""


def clicked(address, way):
    """Clicks through a site: each entry of `way` is a selector. Returns the address that was reached."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(address)
        for selector in way:
            page.click(selector)
            page.wait_for_load_state("load")
        reached = page.url
        browser.close()
    return reached
