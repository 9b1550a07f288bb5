package sekisho.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Small Word documents, written for one test. */
final class Docx {

    private final XWPFDocument document = new XWPFDocument();

    Docx words(String... paragraphs) {
        for (String words : paragraphs) {
            document.createParagraph().createRun().setText(words);
        }
        return this;
    }

    Docx heading(int level, String words) {
        style("Heading" + level, "heading " + level);
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        paragraph.createRun().setText(words);
        return this;
    }

    Docx contents(String words) {
        style("TOC1", "toc 1");
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("TOC1");
        paragraph.createRun().setText(words);
        return this;
    }

    private void style(String id, String name) {
        if (document.getStyles() == null) {
            document.createStyles();
        }
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    /** Paragraphs that Word numbers itself, all at one level. */
    Docx numbered(STNumberFormat.Enum format, String levelText, List<String> paragraphs) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(levelText);
        if (document.getNumbering() == null) {
            document.createNumbering();
        }
        list.setAbstractNumId(
                BigInteger.valueOf(document.getNumbering().getAbstractNums().size()));
        BigInteger id =
                document.getNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
        for (String words : paragraphs) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setNumID(id);
            paragraph.createRun().setText(words);
        }
        return this;
    }

    Docx table(String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                table.getRow(row).getCell(column).setText(rows[row][column]);
            }
        }
        return this;
    }

    Docx footnoted(String words, String note) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(words);
        var footnote = document.createFootnote();
        footnote.createParagraph().createRun().setText(note);
        paragraph.addFootnoteReference(footnote);
        return this;
    }

    Docx tracked(String kept, String deleted, String inserted) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(kept);
        paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(deleted);
        paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue(inserted);
        return this;
    }

    Docx with(Consumer<XWPFDocument> change) {
        change.accept(document);
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            document.close();
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] protectedBy(String password) throws Exception {
        try (POIFSFileSystem compound = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream inner = encryptor.getDataStream(compound)) {
                new ByteArrayInputStream(bytes()).transferTo(inner);
            }
            compound.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
