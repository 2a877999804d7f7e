package rs.tefter.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import rs.tefter.registry.Company;

/** The invoice of the tour, between any two companies. */
public final class Sample {

    private Sample() {}

    public static byte[] invoice(Company seller, Company buyer, String number, LocalDate day) {
        String template = party(party(read(), "SELLER", seller), "BUYER", buyer);
        return template.replace("@NUMBER@", number).replace("@TODAY@", day.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static String party(String template, String role, Company company) {
        return template.replace("@" + role + "_PIB@", company.pib()).replace("@" + role + "_MB@", company.registrationNumber())
            .replace("@" + role + "_NAME@", escaped(company.name())).replace("@" + role + "_ADDRESS@", escaped(company.address().street()))
            .replace("@" + role + "_CITY@", escaped(company.address().city()))
            .replace("@" + role + "_POSTAL_CODE@", escaped(company.address().postalCode()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String read() {
        try (InputStream in = Sample.class.getResourceAsStream("invoice.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
