package sekisho.local.terminal;

import java.net.http.HttpClient;
import java.nio.file.Path;
import sekisho.local.gateway.Gateway;
import sekisho.local.gateway.Tokens;
import sekisho.local.house.Parts;
import sekisho.local.house.RunRecord;
import sekisho.local.process.HouseSecrets;
import sekisho.local.process.RunFile;
import sekisho.parts.Keycloak;

/** A command's way to the house that runs now. */
public final class Visit {

    private Visit() {}

    /** @throws NotRunningException if none runs */
    static RunRecord record(Path data) {
        return new RunFile(data)
                .read()
                .filter(record -> record.launcher().alive().isPresent())
                .orElseThrow(() -> new NotRunningException("the house does not run; start it with ./sekisho up"));
    }

    /** @throws NotRunningException if none runs */
    static Gateway gateway(Path data) {
        RunRecord record = record(data);
        return gateway(record.ports().get(Parts.GATEWAY), record.ports().get(Parts.KEYCLOAK), HouseSecrets.in(data));
    }

    /** The gateway on that port, with tokens of the Keycloak on the other. */
    public static Gateway gateway(int port, int keycloakPort, HouseSecrets secrets) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Tokens tokens = new Tokens(Keycloak.issuerAt(keycloakPort), secrets::of, client);
        return new Gateway("http://127.0.0.1:" + port, tokens, client);
    }
}
