package sekisho.inference.lucene;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.wire.FactCodec;
import sekisho.inference.concept.Glossary;
import sekisho.inference.knowledge.Locators;
import sekisho.inference.knowledge.Sketch;

/** The fields of a passage's document, and how a passage becomes one. */
final class Fields {

    /** Identity of the version; a republished version replaces the old document. */
    static final String VERSIONED = "versioned";

    /** Who the passage is, in one value; only passages have one. */
    static final String IDENTITY = "identity";

    /** The id of a passage that is not its first version. */
    static final String LATER = "later";

    static final String LANGUAGE = "language";
    static final String JURISDICTION = "jurisdiction";

    /** The field of law, by its name. */
    static final String SPECIALTY = "specialty";

    /** First and last day in force, as days since 1970; open ends are the extremes of the type. */
    static final String FROM = "from";

    static final String TO = "to";

    /** Every name the instrument goes by. */
    static final String NAME = "name";

    /** The canonical paths of the locator. */
    static final String PATH = "path";

    /** The same and every path above them. */
    static final String PLACE = "place";

    /** What the passage speaks of, without language. */
    static final String CONCEPTS = "concepts";

    /** The version of the glossary that read it. */
    static final String GLOSSARY = "glossary";

    static final String PASSAGE = "passage";

    /** What the text is like; see {@link Sketch}. */
    static final String SKETCH = "sketch";

    /** The locator as it is told, without how its parts are called: two provisions of one law that differ here are two. */
    static final String TOLD_PLACE = "told-place";

    private static final Map<String, Analyzer> READERS = readers();

    private Fields() {}

    static String body(Language language) {
        return "body." + language.code();
    }

    static String pairs(Language language) {
        return "pairs." + language.code();
    }

    static String heading(Language language) {
        return "heading." + language.code();
    }

    /** Chooses the reading by field. */
    static Analyzer analyzer() {
        Analyzer exact = new KeywordAnalyzer();
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return READERS.getOrDefault(field, exact);
            }
        };
    }

    static Document of(Passage passage, Glossary glossary) {
        Document document = new Document();
        document.add(new StringField(VERSIONED, passage.versionedId(), Field.Store.NO));
        Set<String> paths = Locators.pathsOf(passage.locator());
        document.add(new BinaryDocValuesField(IDENTITY, Identity.of(passage, paths)));
        if (passage.version() > 1) {
            document.add(new StringField(LATER, passage.id(), Field.Store.NO));
        }
        document.add(new StringField(LANGUAGE, passage.language().code(), Field.Store.NO));
        document.add(new StringField(JURISDICTION, passage.jurisdiction(), Field.Store.NO));
        document.add(new StringField(SPECIALTY, passage.specialty().name(), Field.Store.NO));
        document.add(new LongField(FROM, day(passage.validFrom(), Long.MIN_VALUE), Field.Store.NO));
        document.add(new LongField(TO, day(passage.validTo(), Long.MAX_VALUE), Field.Store.NO));
        document.add(new StoredField(PASSAGE, FactCodec.encode(passage)));
        document.add(new BinaryDocValuesField(SKETCH, new BytesRef(Sketch.of(passage.text()))));
        document.add(new NumericDocValuesField(
                TOLD_PLACE, Locators.toldPlace(passage.locator()).hashCode()));
        Places.namesOf(passage.instrument()).forEach(name -> document.add(new StringField(NAME, name, Field.Store.NO)));
        addPlace(document, paths);
        addText(document, passage);
        addConcepts(document, passage, glossary);
        return document;
    }

    private static void addPlace(Document document, Set<String> paths) {
        for (String path : paths) {
            document.add(new StringField(PATH, path, Field.Store.NO));
            Locators.withAncestors(path).forEach(at -> document.add(new StringField(PLACE, at, Field.Store.NO)));
        }
    }

    private static void addText(Document document, Passage passage) {
        Language language = passage.language();
        String heading = String.join(
                " \n ",
                Objects.requireNonNullElse(passage.title(), ""),
                passage.setting().context(),
                passage.instrument(),
                passage.locator());
        document.add(new TextField(body(language), passage.text(), Field.Store.NO));
        document.add(new TextField(pairs(language), passage.text(), Field.Store.NO));
        document.add(new TextField(heading(language), heading, Field.Store.NO));
    }

    private static void addConcepts(Document document, Passage passage, Glossary glossary) {
        String named = String.join(
                " \n ",
                Objects.requireNonNullElse(passage.title(), ""),
                passage.setting().context(),
                passage.text());
        StringJoiner terms = new StringJoiner(" ");
        glossary.read(passage.language(), named).forEach((term, count) -> {
            for (int i = 0; i < count; i++) {
                terms.add(term);
            }
        });
        document.add(new TextField(CONCEPTS, terms.toString(), Field.Store.NO));
        document.add(new StringField(GLOSSARY, glossary.version(), Field.Store.NO));
    }

    static long day(LocalDate day, long open) {
        return day == null ? open : day.toEpochDay();
    }

    private static Map<String, Analyzer> readers() {
        Map<String, Analyzer> readers = new HashMap<>();
        for (Language language : Language.values()) {
            readers.put(body(language), Reading.terms(language));
            readers.put(pairs(language), Reading.pairs(language));
            readers.put(heading(language), Reading.terms(language));
        }
        readers.put(CONCEPTS, new WhitespaceAnalyzer());
        return Map.copyOf(readers);
    }
}
