package rs.tefter.ubl;

import com.helger.ubl21.UBL21Marshaller;
import com.helger.xml.schema.XMLSchemaCache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The second opinion on structure: the official schemas, run by the schema validator of the JDK. */
final class Schemas {
    private final Validator invoice = validator(XMLSchemaCache.getInstance().getSchema(UBL21Marshaller.getAllInvoiceXSDs()));
    private final Validator creditNote = validator(XMLSchemaCache.getInstance().getSchema(UBL21Marshaller.getAllCreditNoteXSDs()));

    /** What the schema validator finds first. */
    record Finding(int line, String message) { }

    Optional<Finding> firstFinding(byte[] bytes, boolean isCreditNote) {
        Validator validator = isCreditNote ? creditNote : invoice;
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of(new Finding(e.getLineNumber(), e.getMessage()));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Validator validator(Schema schema) {
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new FirstError());
        return validator;
    }

    private static final class FirstError implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) { }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
