package sekisho.documents.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import sekisho.documents.reading.Bounds;
import sekisho.documents.reading.BrokenException;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Skip;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;

/** A ZIP that holds one statute in an official form, in one file or, of Formex, in several. */
public final class PackedReader implements DocumentReader {

    /** Most files one act is spread over. */
    static final int FILES_MAX = 200;

    private static final String ZIP = "PK\3\4";
    private static final String IN_PARTS = "formex";
    private static final int NAME_CHARS_MAX = 200;
    private static final List<String> PICTURES = List.of("GIF8", "\u0089PNG", "\u00ff\u00d8\u00ff", "II*\0", "MM\0*");
    private static final String[] HELPS = {"dtd", "xsd", "xsl", "xslt", "css"};
    private static final Pattern LIST_OF_PARTS = Pattern.compile(
            "^\\s*(?:\\S{0,3}<\\?[^>]*\\?>\\s*)*(?:<!--.*?-->\\s*)*<(?:DOC|PUBLICATION)\\b", Pattern.DOTALL);
    private static final Pattern ACT = Pattern.compile("<(?:CONS\\.)?(ACT|ANNEX)[\\s>]");

    private final List<DocumentReader> forms;

    /** Reads entries that one of these forms recognises by content. */
    public PackedReader(List<DocumentReader> forms) {
        this.forms = List.copyOf(forms);
    }

    @Override
    public String format() {
        return "zip";
    }

    @Override
    public Sureness recognises(Source source) {
        return source.beginsWith(ZIP) ? Sureness.PERHAPS : Sureness.NO;
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        List<Unfolded> files = new ArrayList<>();
        try {
            unfold(source, files, desk);
            files.sort(Comparator.comparing((Unfolded file) -> !isAct(file.source()))
                    .thenComparing(file -> file.source().name()));
            for (Unfolded file : files) {
                file.reader().read(file.source(), desk);
            }
        } finally {
            for (Unfolded file : files) {
                Files.deleteIfExists(file.source().file());
            }
        }
    }

    private void unfold(Source source, List<Unfolded> files, Desk desk) throws IOException, RefusedException {
        Allowance allowance = new Allowance(source.size());
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(source.file())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                allowance.entry();
                if (!entry.isDirectory()) {
                    entry(entry.getName(), zip, allowance, files, desk);
                }
            }
        } catch (IllegalArgumentException name) {
            throw new BrokenException("A name in the archive cannot be read.", name);
        }
        if (entries == 0) {
            throw new BrokenException("No entry of the archive can be read.", null);
        }
        wholeDirectory(source, entries);
        if (files.isEmpty()) {
            throw new RefusedException(
                    Refusal.NOT_A_DOCUMENT, "The ZIP archive holds no statute in an official form. Unpack it first.");
        }
    }

    /** Entries behind a gap are in the directory only: nothing of it may be passed over in silence. */
    private static void wholeDirectory(Source source, int entries) throws IOException {
        try (ZipFile directory = new ZipFile(source.file().toFile())) {
            if (directory.size() != entries) {
                throw new BrokenException("The archive and its directory name different parts.", null);
            }
        }
    }

    private void entry(String name, ZipInputStream zip, Allowance allowance, List<Unfolded> files, Desk desk)
            throws IOException, RefusedException {
        Path file = Files.createTempFile("unfolded", null);
        boolean kept = false;
        try {
            allowance.copy(zip, file);
            Source source =
                    Source.of(file, name.substring(name.replace('\\', '/').lastIndexOf('/') + 1));
            DocumentReader reader = readerOf(source);
            if (reader == null) {
                leftOut(source, name.length() <= NAME_CHARS_MAX ? name : name.substring(0, NAME_CHARS_MAX), desk);
            } else {
                oneInstrument(source, reader, files);
                files.add(new Unfolded(source, reader));
                kept = true;
            }
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Pictures and what serves programs hold no words of the law; whatever else is not read may. */
    private static void leftOut(Source source, String name, Desk desk) {
        if (PICTURES.stream().anyMatch(source::beginsWith)) {
            desk.skipped(name, Skip.PICTURE, "A picture, left out.");
        } else if (source.named(HELPS)
                || LIST_OF_PARTS.matcher(source.headAsLatin1()).find()) {
            desk.skipped(name, Skip.EDITORIAL, "It serves programs and holds no law.");
        } else {
            desk.skipped(name, Skip.UNREADABLE_PART, "No statute in an official form; publish it by itself.");
        }
    }

    /** Of the files of one act, only one is the act; the others are its annexes. */
    private static boolean isAct(Source source) {
        Matcher root = ACT.matcher(source.headAsLatin1());
        return root.find() && root.group(1).equals("ACT");
    }

    private DocumentReader readerOf(Source source) throws IOException {
        for (DocumentReader form : forms) {
            if (form.recognises(source) == Sureness.BY_CONTENT) {
                return form;
            }
        }
        return null;
    }

    private static void oneInstrument(Source source, DocumentReader reader, List<Unfolded> before)
            throws RefusedException {
        boolean parts = reader.format().equals(IN_PARTS)
                && before.stream().allMatch(file -> file.reader().format().equals(IN_PARTS))
                && !(isAct(source) && before.stream().anyMatch(file -> isAct(file.source())));
        if (!before.isEmpty() && !parts) {
            throw new RefusedException(
                    Refusal.NOT_A_DOCUMENT, "The ZIP archive holds several statutes. Publish them one by one.");
        }
        if (before.size() >= FILES_MAX) {
            throw new RefusedException(Refusal.TOO_LARGE, "The act is spread over more than " + FILES_MAX + " files.");
        }
    }

    private record Unfolded(Source source, DocumentReader reader) {}

    /** The limits of {@link Bounds} on one archive, spent while it unfolds. */
    static final class Allowance {

        private static final int BLOCK_BYTES = 64 * 1024;

        private final long packed;
        private long unfolded;
        private int entries;

        Allowance(long packed) {
            this.packed = Math.max(1, packed);
        }

        void entry() throws RefusedException {
            entries++;
            if (entries > Bounds.ENTRIES_MAX) {
                throw bomb("It holds more than " + Bounds.ENTRIES_MAX + " parts.");
            }
        }

        void copy(ZipInputStream zip, Path file) throws IOException, RefusedException {
            byte[] block = new byte[BLOCK_BYTES];
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    unfolded += read;
                    if (unfolded > Bounds.FILE_BYTES_MAX) {
                        throw bomb("It unfolds to more than " + Bounds.FILE_BYTES_MAX / 1_048_576 + " MB.");
                    }
                    if (unfolded > Bounds.RATIO_COUNTS_FROM_BYTES && unfolded / packed > Bounds.RATIO_MAX) {
                        throw bomb("It unfolds to more than " + Bounds.RATIO_MAX + " times its size.");
                    }
                    out.write(block, 0, read);
                }
            }
        }

        private static RefusedException bomb(String sentence) {
            return new RefusedException(Refusal.ZIP_BOMB, "The file is refused for safety. " + sentence);
        }
    }
}
