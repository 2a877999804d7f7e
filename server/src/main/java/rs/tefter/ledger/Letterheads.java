package rs.tefter.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Sql;
import rs.tefter.rendering.ledger.Letterhead;
import rs.tefter.rendering.ledger.Logo;
import rs.tefter.validation.text.Language;

/** How the organisations want what they print to look: language, contact, logo. */
public final class Letterheads {

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    public Letterheads(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The organisation's letterhead; a plain one when it has set none. */
    public Letterhead of(long companyId) {
        return jdbc.sql("select * from ledger_letterhead where company_id = ?").param(companyId).query((row, _) -> letterhead(row)).optional()
            .orElse(Letterhead.PLAIN);
    }

    /** Sets all but the logo; no text may have more than 100 letters. */
    public void set(long companyId, Language language, String phone, String email, String website) {
        requireShort("phone", phone);
        requireShort("email", email);
        requireShort("website", website);
        jdbc.sql("""
                insert into ledger_letterhead (company_id, language, phone, email, website) values (?, ?, ?, ?, ?)
                on conflict (company_id) do update set language = excluded.language, phone = excluded.phone, email = excluded.email,
                  website = excluded.website""")
            .params(companyId, language.tag(), phone, email, website).update();
    }

    private static void requireShort(String member, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw wrong(member, "A text of the letterhead has at most " + LONGEST + " letters").refusal();
        }
    }

    /** What is wrong with a letterhead. */
    public static Problem wrong(String member, String message) {
        return Problem.refused("LetterheadWrong", member, message);
    }

    /** Sets the logo from a file of PNG or JPEG; LogoWrong when it is none or too large. */
    public void setLogo(long companyId, byte[] file) {
        Logo logo = Logo.read(file).orElseThrow(() -> Problem.refused("LogoWrong", "logo",
            "A logo is a PNG or JPEG of at most " + (Logo.LARGEST >> 10) + " KB and " + Logo.MOST_PIXELS_A_SIDE + " pixels a side.").refusal());
        jdbc.sql("""
                insert into ledger_letterhead (company_id, logo, logo_width, logo_height) values (?, ?, ?, ?)
                on conflict (company_id) do update set logo = excluded.logo, logo_width = excluded.logo_width, logo_height = excluded.logo_height""")
            .params(companyId, logo.content(), logo.width(), logo.height()).update();
    }

    public void removeLogo(long companyId) {
        jdbc.sql("update ledger_letterhead set logo = null, logo_width = null, logo_height = null where company_id = ?").param(companyId).update();
    }

    private static Letterhead letterhead(ResultSet row) throws SQLException {
        byte[] picture = row.getBytes("logo");
        Optional<Logo> logo = picture == null ? Optional.empty()
            : Optional.of(new Logo(picture, row.getInt("logo_width"), row.getInt("logo_height")));
        return new Letterhead(Sql.optionalText(row, "language").flatMap(Language::tagged).orElse(Language.SR_LATN), false, logo,
            row.getString("phone"), row.getString("email"), row.getString("website"));
    }
}
