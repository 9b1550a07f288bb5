package sekisho.verification.http;

import jakarta.inject.Singleton;
import sekisho.doors.http.Caller;
import sekisho.doors.http.Pseudonyms;
import sekisho.verification.certificate.Watches;
import sekisho.verification.certificate.WatchingReleases;

/** Shows the watch to whoever calls. */
@Singleton
class Watching {

    private static final int ALARMS_SHOWN_MAX = 20;

    private final WatchingReleases watching;
    private final Watches watches;
    private final Caller caller;
    private final Pseudonyms pseudonyms;

    Watching(WatchingReleases watching, Watches watches, Caller caller, Pseudonyms pseudonyms) {
        this.watching = watching;
        this.watches = watches;
        this.caller = caller;
        this.pseudonyms = pseudonyms;
    }

    CertificateViews.WatchView view() {
        return CertificateViews.watch(
                watching.state(), watches.alarms(ALARMS_SHOWN_MAX), pseudonyms.of(caller.subject()));
    }
}
