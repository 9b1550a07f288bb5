package sekisho.local.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One person with one tab; what the browser complained about and asked for is remembered. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Queue<String> requested = new ConcurrentLinkedQueue<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> requested.add(addressOf(request)));
    }

    private static String addressOf(Request request) {
        return request.url();
    }

    Page page() {
        return page;
    }

    /** Goes to a place of the page and waits until it stands. */
    Visitor at(String hash) {
        page.navigate("/" + hash);
        page.reload();
        return settled();
    }

    /** Waits until a heading stands and nothing is loading. */
    Visitor settled() {
        page.waitForSelector("main h1", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForFunction("() => !document.querySelector('main [aria-busy=true]')");
        return this;
    }

    String text(String selector) {
        return page.textContent(selector);
    }

    /** Script errors and refused resources so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every address asked for so far. */
    List<String> requested() {
        return List.copyOf(requested);
    }

    /** By how many pixels the page is wider than the window. */
    int overflow() {
        Object pixels =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) pixels).intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
