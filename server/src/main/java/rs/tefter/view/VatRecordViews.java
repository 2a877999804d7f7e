package rs.tefter.view;

import rs.tefter.platform.Time;
import rs.tefter.rendering.TableDocument;
import rs.tefter.validation.text.Language;
import rs.tefter.vat.VatRecord;

/** Records of VAT as PDFs, made when they are asked for. */
public final class VatRecordViews {

    private final Renderings renderings;
    private final Time time;

    public VatRecordViews(Renderings renderings, Time time) {
        this.renderings = renderings;
        this.time = time;
    }

    public byte[] pdf(VatRecord record, Language language) {
        TableDocument page = new VatRecordPage(language).of(record);
        return renderings.make(() -> page.pdf(time.now().toLocalDateTime()));
    }
}
