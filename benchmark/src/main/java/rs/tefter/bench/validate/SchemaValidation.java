package rs.tefter.bench.validate;

import com.helger.ubl21.UBL21Marshaller;
import com.helger.xml.schema.XMLSchemaCache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.xml.sax.SAXException;

/** The official UBL 2.1 schemas in the JDK's validator: compiled once, a validator for each document. */
final class SchemaValidation implements Work {

    private final Schema schema = XMLSchemaCache.getInstance().getSchema(UBL21Marshaller.getAllInvoiceXSDs());

    @Override
    public int on(byte[] document) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
        return 0;
    }
}
