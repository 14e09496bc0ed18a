package org.bednight.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Reads the texts of papers, whatever their form. */
public final class PaperTexts {

    private PaperTexts() {}

    /** Returns all texts, with one blank between words. */
    public static String of(byte[] file, String extension) throws IOException {
        var text = extension.equals("pdf") ? pdf(file) : zip(file);
        return text.replaceAll("\\s+", " ");
    }

    private static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Returns the texts that a reader of a DOCX sees, with one blank between words. */
    public static String document(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().replaceAll("\\s+", " ");
        }
    }

    /** Returns the paragraphs of a DOCX that stand in no table. */
    static List<String> paragraphs(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isBlank())
                    .toList();
        }
    }

    /** Returns the texts of all XML parts of an office document. */
    private static String zip(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().endsWith(".xml")) {
                    var xml = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                    text.append(xml.replaceAll("<[^>]*>", "")).append('\n');
                }
            }
        }
        return text.toString().replace("&amp;", "&");
    }
}
