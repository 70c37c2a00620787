package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Somebody who sends files in pieces, and the files they send. */
record FileSender(Caller caller) {

    static final int PIECE = 256 * 1024;

    /** @return id of the finished upload */
    String send(String name, byte[] content) {
        String id = begin(name, content.length).text("id");
        goOn(id, content, 0);
        expect(200, finish(id, sum(content)));
        return id;
    }

    Answer begin(String name, long size) {
        JsonObject body = new JsonObject();
        body.addProperty("name", name);
        body.addProperty("size", size);
        return caller.post("uploads", body.toString());
    }

    /** Everything from an offset on. */
    void goOn(String id, byte[] content, int from) {
        for (int offset = from; offset < content.length; offset += PIECE) {
            expect(204, put(id, offset, Arrays.copyOfRange(content, offset, Math.min(content.length, offset + PIECE))));
        }
    }

    Answer put(String id, long offset, byte[] piece) {
        return caller.patch("uploads/" + id, piece, "Upload-Offset", String.valueOf(offset));
    }

    Answer finish(String id, String sum) {
        return caller.post("uploads/" + id + "/finish", "{\"sha256\":\"" + sum + "\"}");
    }

    Answer attach(ReportDesk desk, String upload, String place) {
        JsonObject body = new JsonObject();
        body.addProperty("upload", upload);
        body.addProperty("place", place);
        return caller.post(desk.path() + "/attachments", body.toString());
    }

    /** Sends and encloses. */
    JsonObject enclose(ReportDesk desk, String name, byte[] content, String place) {
        Answer answer = attach(desk, send(name, content), place);
        expect(201, answer);
        return answer.json();
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("not " + status + ": " + answer);
        }
    }

    static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins as a picture; the rest is of no matter, and is different for every seed. */
    static byte[] picture(int size, int seed) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        byte[] beginning = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(beginning, 0, content, 0, beginning.length);
        return content;
    }

    static byte[] resource(String name) {
        try (InputStream file = FileSender.class.getResourceAsStream("/attachments/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] wordWithMacros() {
        return zip("word/vbaProject.bin", 1);
    }

    /** Some kilobytes that become more than 200 MB. */
    static byte[] bomb() {
        return zip("word/media/image1.bin", 201);
    }

    private static byte[] zip(String entry, int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                            + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                zip.write(new byte[1024 * 1024]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
