package sekisho.local.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** The ledger's interface, page by page. */
record LedgerPages(UnaryOperator<String> read) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** Entries of one page; the most the ledger gives. */
    static final int PAGE = 1_000;

    /** A signed head. */
    record Head(long size, String note) {

        static Head of(String note) {
            String[] lines = note.split("\n", 4);
            if (lines.length < 4 || !lines[1].matches("\\d{1,18}")) {
                throw new IllegalStateException("the ledger gave no signed head");
            }
            return new Head(Long.parseLong(lines[1]), note);
        }
    }

    /** The newest head, signed now if the ledger has grown. */
    Head newest() {
        return Head.of(read.apply("/v1/ledger/checkpoint"));
    }

    /** The first published head larger than a size, or else another one. */
    Head after(long size, Head otherwise) {
        return read.apply("/v1/ledger/checkpoints?limit=1&after=" + size)
                .lines()
                .findFirst()
                .map(line -> Head.of(json(line).path("checkpoint").asText()))
                .filter(head -> head.size() < otherwise.size())
                .orElse(otherwise);
    }

    String key() {
        return read.apply("/v1/ledger/key").strip();
    }

    long place(String at) {
        return json(read.apply("/v1/ledger/place?at=" + URLEncoder.encode(at, StandardCharsets.UTF_8)))
                .path("index")
                .asLong();
    }

    JsonNode frontier(long size) {
        return json(read.apply("/v1/ledger/frontier?size=" + size)).path("blocks");
    }

    JsonNode consistency(long from, long to) {
        return json(read.apply("/v1/ledger/proof/consistency?from=" + from + "&to=" + to));
    }

    List<String> entries(long from, int limit, String region) {
        return read.apply("/v1/ledger/entries?from=" + from + "&limit=" + limit
                        + (region == null ? "" : "&region=" + region))
                .lines()
                .toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the ledger gave no JSON", broken);
        }
    }
}
