package dev.dragoman.drafting.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads an untrusted zip file from memory, one file at a time. Nothing is unpacked to disk, and no size that the file states is
 * believed.
 */
final class AgencyZip {

    private static final int MAX_PATH = 300;
    private static final int BUFFER = 8_192;
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 65_535;
    private static final int COUNT_AT = 10;
    private static final int MANY = 0xFFFF;

    private final byte[] zip;
    private final Limits limits;
    private long unpacked;

    /**
     * What a zip file may hold.
     *
     * @param files how many files
     * @param unpacked how many bytes all files together
     * @param file how many bytes one file
     */
    record Limits(int files, long unpacked, long file) {}

    private AgencyZip(byte[] zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * Visits all translations in the order of the zip file; not its folders, its manifest, and what operating systems add.
     *
     * @throws ProblemException INVALID_BODY if it is no whole zip file, LIMIT_EXCEEDED
     */
    static void read(byte[] zip, Limits limits, Consumer<ZippedFile> visitor) {
        new AgencyZip(zip, limits).read(visitor);
    }

    private void read(Consumer<ZippedFile> visitor) {
        int stated = statedEntries();
        int entries = 0;
        int number = 0;
        // Names that are not marked as UTF-8 may have any encoding; ours are ASCII.
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip), ISO_8859_1)) {
            for (ZipEntry entry = next(files); entry != null; entry = next(files)) {
                // Folders and litter count too.
                if (++entries > 2 * limits.files() + 1) {
                    throw exceeded("the zip file has more than " + limits.files() + " files");
                }
                String path = entry.getName();
                if (path.length() > MAX_PATH) {
                    throw invalid("a path in the zip file is longer than " + MAX_PATH + " characters");
                }
                ZippedFile file = file(number + 1, path, files);
                if (!FileAddress.isLitter(path)) {
                    number++;
                    if (number > limits.files()) {
                        throw exceeded("the zip file has more than " + limits.files() + " files");
                    }
                    visitor.accept(file);
                }
            }
        } catch (IOException e) {
            throw invalid("the zip file is damaged, encrypted, or of a kind that cannot be read: " + e.getMessage());
        }
        if (entries == 0 || (stated != MANY && stated != entries)) {
            throw invalid("the directory of the zip file does not list the files that it has");
        }
    }

    private static ZipEntry next(ZipInputStream files) throws IOException {
        try {
            return files.getNextEntry();
        } catch (IllegalArgumentException e) {
            // A name that is marked as UTF-8, and is not.
            throw new ZipException("a name is not in UTF-8");
        }
    }

    private ZippedFile file(int number, String path, ZipInputStream files) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        boolean tooLarge = false;
        for (int read = files.read(buffer); read >= 0; read = files.read(buffer)) {
            unpacked += read;
            if (unpacked > limits.unpacked()) {
                throw exceeded("the files have more than " + limits.unpacked() + " bytes together, unpacked");
            }
            tooLarge = tooLarge || content.size() + read > limits.file();
            if (!tooLarge) {
                content.write(buffer, 0, read);
            }
        }
        return new ZippedFile(number, path, tooLarge ? new byte[0] : content.toByteArray(), tooLarge);
    }

    /** How many entries the end of the central directory states (APPNOTE.TXT §4.3.16). */
    private int statedEntries() {
        int first = Math.max(0, zip.length - END_LENGTH - MAX_COMMENT);
        for (int at = zip.length - END_LENGTH; at >= first; at--) {
            if (zip[at] == END[0] && zip[at + 1] == END[1] && zip[at + 2] == END[2] && zip[at + 3] == END[3]) {
                return (zip[at + COUNT_AT] & 0xFF) | (zip[at + COUNT_AT + 1] & 0xFF) << 8;
            }
        }
        throw invalid("the file is no zip file, or it is incomplete");
    }

    private static ProblemException invalid(String what) {
        return new ProblemException(ProblemCode.INVALID_BODY, sentence(what));
    }

    private static ProblemException exceeded(String what) {
        return new ProblemException(ProblemCode.LIMIT_EXCEEDED, sentence(what) + "; split it");
    }

    private static String sentence(String what) {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }
}
