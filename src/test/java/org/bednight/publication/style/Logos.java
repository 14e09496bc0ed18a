package org.bednight.publication.style;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Logos, and what is none, as a house style takes them. */
public final class Logos {

    private static final String START = "data:image/png;base64,";

    private Logos() {}

    /** Returns a blue bar. */
    public static String png(int width, int height) throws IOException {
        return address(file("png", picture(width, height)));
    }

    public static String jpegNamedPng() throws IOException {
        return address(file("jpg", picture(240, 60)));
    }

    public static String cutShort() throws IOException {
        var whole = file("png", picture(240, 60));
        return address(Arrays.copyOf(whole, whole.length / 2));
    }

    /** Returns one whose bytes cannot be packed. */
    public static String noise() throws IOException {
        var random = new Random(1);
        var picture = picture(400, 400);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 400; y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return address(file("png", picture));
    }

    /** Returns a hundred million pixels in some tens of kilobytes. */
    public static String bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (int line = 0; line < 10_000; line++) {
                deflater.write(new byte[1 + 10_000 / 8]);
            }
        }
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(10_000);
        data.writeInt(10_000);
        data.write(new byte[] {1, 0, 0, 0, 0});
        var file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(file, "IHDR", head.toByteArray());
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return address(file.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) throws IOException {
        var data = new DataOutputStream(file);
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        data.writeInt(content.length);
        data.writeBytes(name);
        data.write(content);
        data.writeInt((int) sum.getValue());
    }

    private static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0x12436d));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return picture;
    }

    private static byte[] file(String format, BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static String address(byte[] file) {
        return START + Base64.getEncoder().encodeToString(file);
    }
}
