package sekisho.gateway.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import sekisho.contracts.Region;
import sekisho.gateway.knowledge.EndingPassage;
import sekisho.gateway.knowledge.PassageForm;
import sekisho.gateway.knowledge.PublishingPassages;
import sekisho.gateway.question.LanguagePolicy;

/** Imports carried from door to end, without a process and a database. */
abstract class ImportingScene {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    final InMemoryImports imports = new InMemoryImports();
    final InMemoryPassages passages = new InMemoryPassages();
    final InMemoryConcepts concepts = new InMemoryConcepts();
    final Bench shelf = new Bench();
    final Script reader = new Script();
    final ImportingDocuments importing = importing();
    /** What the clock moves on with every look at it. */
    long step;

    /** What the clock moves on with every line that is read of a document. */
    long stepOfLine;

    private long nanos;

    private ImportingDocuments importing() {
        Clock clock = Clock.fixed(SampleImports.NOW, ZoneOffset.UTC);
        PublishingPassages publishing = new PublishingPassages(passages, Set.of(Region.EMEA, Region.APAC), clock);
        LanguagePolicy languages = new LanguagePolicy(_ -> Map.of());
        PublishingDocument document = new PublishingDocument(
                imports, shelf, publishing, new EndingPassage(passages), passages, languages, clock);
        return new ImportingDocuments(
                imports,
                shelf,
                reader,
                new NamingDocument(imports, shelf, publishing),
                document,
                new PublishingVocabulary(imports, shelf, concepts, clock),
                clock,
                () -> nanos += step);
    }

    static PassageForm form(String id, String jurisdiction, String validFrom) {
        return new PassageForm(
                id, "Act on Banks (2024)", "§ 1", null, "en", jurisdiction, null, "Words", validFrom, null, null);
    }

    static Import received(String documentId) {
        return SampleImports.received(
                documentId + "-" + System.nanoTime(), documentId, Declaration.OnIncomplete.PUBLISH);
    }

    static Reading complete(int items) {
        return new Reading.Complete("md", items, true, 0, List.of());
    }

    static List<PassageForm> forms(String document, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> form(document + ":" + i, "Words " + i))
                .toList();
    }

    static PassageForm form(String id, String text) {
        return new PassageForm(id, "Act on Banks (2024)", "§ 1", null, "en", "EU", null, text, null, null, null);
    }

    void start(Import document, Reading reading, List<PassageForm> forms) {
        imports.add(document);
        shelf.kept.add(document.id());
        shelf.read.put(document.id(), forms);
        reader.readings.add(reading);
    }

    Import carried(Import document, Reading reading, List<PassageForm> forms) {
        start(document, reading, forms);
        return untilEnded(document.id());
    }

    Import untilEnded(String id) {
        for (int i = 0; i < 20 && imports.find(id).orElseThrow().state().open(); i++) {
            step();
        }
        return imports.find(id).orElseThrow();
    }

    void step() {
        boolean unused = importing.work(Long.MAX_VALUE);
    }

    /** Says what it is told to say, once each. */
    static final class Script implements DocumentReader {

        final Deque<Reading> readings = new ArrayDeque<>();

        @Override
        public boolean installed() {
            return true;
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Reading read(Import document, Progress progress) {
            return readings.remove();
        }
    }

    /** A shelf of lists. */
    final class Bench implements Shelf {

        final Set<String> kept = new HashSet<>();
        final Map<String, List<PassageForm>> read = new HashMap<>();
        final Map<String, List<ConceptForm>> concepts = new HashMap<>();

        @Override
        public Optional<Kept> keep(String importId, InputStream bytes, long most) throws IOException {
            throw new IOException("nothing is received here");
        }

        @Override
        public boolean has(String importId) {
            return kept.contains(importId);
        }

        @Override
        public Optional<Contents<PassageForm>> passages(String importId) {
            return Optional.of(contents(read.get(importId)));
        }

        private <T> Contents<T> contents(List<T> lines) {
            Iterator<T> rest = lines.iterator();
            return new Contents<>() {
                @Override
                public T next() {
                    nanos += stepOfLine;
                    return rest.hasNext() ? rest.next() : null;
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }

        @Override
        public Optional<Contents<ConceptForm>> concepts(String importId) {
            return Optional.of(contents(concepts.get(importId)));
        }

        @Override
        public void discard(String importId) {
            kept.remove(importId);
        }

        @Override
        public void discardAllBut(Set<String> importIds) {
            kept.retainAll(importIds);
        }
    }
}
