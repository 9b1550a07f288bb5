package sekisho.documents.docx;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** Counts numbered paragraphs as Word does, and writes the labels it shows. */
final class Numbering {

    private static final int LEVELS = 9;
    private static final int STYLES_DEEP_MAX = 20;

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    Numbering(XWPFDocument document) {
        this.document = document;
    }

    /** What stands before its words; empty for a paragraph without number. Counts: ask once per paragraph, in order. */
    String label(XWPFParagraph paragraph) {
        Place place = place(paragraph);
        if (place == null) {
            return "";
        }
        int[] counter =
                counters.computeIfAbsent(place.list.getCTAbstractNum().getAbstractNumId(), any -> new int[LEVELS]);
        count(counter, place);
        CTLvl level = level(place.list, place.depth);
        if (level == null || !level.isSetLvlText() || level.getLvlText().getVal() == null) {
            return "";
        }
        String label = level.getLvlText().getVal();
        for (int i = 0; i < LEVELS; i++) {
            if (label.contains("%" + (i + 1))) {
                CTLvl inner = level(place.list, i);
                String format = level.isSetIsLgl() ? "decimal" : format(inner);
                label = label.replace("%" + (i + 1), Counters.write(counter[i], format));
            }
        }
        return format(level).equals("bullet") ? "•" : label.strip();
    }

    private static void count(int[] counter, Place place) {
        for (int i = 0; i < place.depth; i++) {
            counter[i] = counter[i] == 0 ? start(place.list, i) : counter[i];
        }
        counter[place.depth] = counter[place.depth] == 0 ? start(place.list, place.depth) : counter[place.depth] + 1;
        for (int i = place.depth + 1; i < LEVELS; i++) {
            counter[i] = 0;
        }
    }

    /** How deep its number is nested, from 1. */
    int depth(XWPFParagraph paragraph) {
        Place place = place(paragraph);
        return place == null ? 1 : place.depth + 1;
    }

    private record Place(XWPFAbstractNum list, int depth) {}

    private Place place(XWPFParagraph paragraph) {
        CTNumPr numbered = paragraph.getCTPPr() != null && paragraph.getCTPPr().isSetNumPr()
                ? paragraph.getCTPPr().getNumPr()
                : null;
        BigInteger id = id(numbered);
        BigInteger depth = depth(numbered);
        XWPFStyle style = style(paragraph.getStyle());
        for (int deep = 0; id == null && style != null && deep < STYLES_DEEP_MAX; deep++) {
            CTNumPr ofStyle = style.getCTStyle().getPPr() != null
                            && style.getCTStyle().getPPr().isSetNumPr()
                    ? style.getCTStyle().getPPr().getNumPr()
                    : null;
            id = id(ofStyle);
            depth = depth == null ? depth(ofStyle) : depth;
            style = style(style.getBasisStyleID());
        }
        if (id == null || id.signum() == 0 || document.getNumbering() == null) {
            return null;
        }
        XWPFNum num = document.getNumbering().getNum(id);
        XWPFAbstractNum list = num == null
                ? null
                : document.getNumbering()
                        .getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        return list == null ? null : new Place(list, Math.clamp(depth == null ? 0 : depth.intValue(), 0, LEVELS - 1));
    }

    private XWPFStyle style(String id) {
        return id == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(id);
    }

    private static BigInteger id(CTNumPr numbered) {
        return numbered != null && numbered.isSetNumId() ? numbered.getNumId().getVal() : null;
    }

    private static BigInteger depth(CTNumPr numbered) {
        return numbered != null && numbered.isSetIlvl() ? numbered.getIlvl().getVal() : null;
    }

    private static CTLvl level(XWPFAbstractNum list, int depth) {
        for (CTLvl level : list.getCTAbstractNum().getLvlList()) {
            if (level.getIlvl() != null && level.getIlvl().intValue() == depth) {
                return level;
            }
        }
        return null;
    }

    private static int start(XWPFAbstractNum list, int depth) {
        CTLvl level = level(list, depth);
        return level != null && level.isSetStart() ? level.getStart().getVal().intValue() : 1;
    }

    private static String format(CTLvl level) {
        return level != null && level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
    }
}
