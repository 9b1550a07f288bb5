package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words and tables of the Code of Federal Regulations. */
final class EcfrBlocks {

    static final Prose PROSE = new Prose(
            Set.of("FTREF", "FTNT", "img", "IMG", "PRTPAGE", "CITA", "SECAUTH", "AUTH", "SOURCE", "EDNOTE", "EFFDNOT"),
            Set.of("P", "FP", "FP-1", "FP-2", "FP1-2", "HD1", "HD2", "HD3", "LI", "TR", "br", "BR", "HED", "PSPACE"),
            Set.of("SU", "sup", "E:52", "SUP"),
            Set.of("sub", "E:54", "SUB"),
            Map.of("FR", EcfrBlocks::fraction));

    /** History, authority and notes of the editors: told apart from the law. */
    static final Set<String> ANNOTATION = Set.of(
            "AUTH", "SOURCE", "CITA", "SECAUTH", "EDNOTE", "EFFDNOT", "FTNT", "APPRO", "CROSSREF", "PARAUTH", "XREF");

    private EcfrBlocks() {}

    /** Rows of a table of the Government Publishing Office, or of HTML. */
    static List<List<String>> rows(Twig table) {
        List<List<String>> rows = new ArrayList<>();
        gather(table, rows);
        return rows;
    }

    static boolean isTable(Twig twig) {
        return twig.is("GPOTABLE")
                || twig.name().equalsIgnoreCase("table")
                || twig.name().equalsIgnoreCase("div") && (twig.holds(Set.of("TABLE", "table", "GPOTABLE")));
    }

    private static void gather(Twig twig, List<List<String>> rows) {
        for (Twig inner : twig.twigs()) {
            String name = inner.name().toUpperCase(Locale.ROOT);
            switch (name) {
                case "ROW", "TR", "BOXHD" ->
                    rows.add(inner.twigs().stream().map(EcfrBlocks::flat).toList());
                case "TTITLE", "CAPTION" -> rows.add(List.of(flat(inner)));
                default -> gather(inner, rows);
            }
        }
    }

    static String flat(Twig twig) {
        return PROSE.of(twig).replace('\n', ' ');
    }

    private static String fraction(Twig fraction) {
        return " " + flat(new Twig("P", Map.of(), fraction.content()));
    }
}
