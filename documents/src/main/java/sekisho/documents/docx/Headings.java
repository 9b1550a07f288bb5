package sekisho.documents.docx;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/** Which paragraphs are headings: by outline level, or by the built-in name of their style, which no language changes. */
final class Headings {

    private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");
    private static final Pattern CONTENTS = Pattern.compile("toc ?[1-9]|toc heading");
    private static final int STYLES_DEEP_MAX = 20;
    private static final int BODY_LEVEL = 9;

    private final XWPFStyles styles;

    Headings(XWPFStyles styles) {
        this.styles = styles;
    }

    /** From 1; 0 for body text. */
    int level(XWPFParagraph paragraph) {
        if (paragraph.getCTPPr() != null && paragraph.getCTPPr().isSetOutlineLvl()) {
            int outline = paragraph.getCTPPr().getOutlineLvl().getVal().intValue();
            return outline >= BODY_LEVEL ? 0 : outline + 1;
        }
        XWPFStyle style = style(paragraph.getStyle());
        for (int deep = 0; style != null && deep < STYLES_DEEP_MAX; deep++) {
            Matcher named = HEADING.matcher(name(style));
            if (named.matches()) {
                return Integer.parseInt(named.group(1));
            }
            if (name(style).equals("title")) {
                return 1;
            }
            CTPPrGeneral properties = style.getCTStyle().getPPr();
            if (properties != null && properties.isSetOutlineLvl()) {
                int outline = properties.getOutlineLvl().getVal().intValue();
                return outline >= BODY_LEVEL ? 0 : outline + 1;
            }
            style = style(style.getBasisStyleID());
        }
        return 0;
    }

    boolean isContents(XWPFParagraph paragraph) {
        XWPFStyle style = style(paragraph.getStyle());
        return style != null && CONTENTS.matcher(name(style)).matches();
    }

    private XWPFStyle style(String id) {
        return id == null || styles == null ? null : styles.getStyle(id);
    }

    private static String name(XWPFStyle style) {
        return style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
    }
}
