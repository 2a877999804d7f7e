package rs.tefter.bench.validate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import org.slf4j.LoggerFactory;

/** The official schemas and rules of EN 16931 for invoices, run by phive from the bytes of the document, which is its fastest way. */
final class Phive implements Work {

    private final IValidityDeterminator<IValidationSourceXML> validity = IValidityDeterminator.createDefault();
    private final IValidationExecutorSet<IValidationSourceXML> rules;

    Phive() {
        // It writes a line about each document.
        ((Logger) LoggerFactory.getLogger("com.helger")).setLevel(Level.WARN);
        ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();
        EN16931Validation.initEN16931(registry);
        rules = registry.getOfID(EN16931Validation.VID_UBL_INVOICE_1316);
    }

    @Override
    public int on(byte[] document) {
        IValidationSourceXML source = ValidationSourceXML.create(new ReadableResourceByteArray("invoice.xml", document));
        ValidationResultList results = ValidationExecutionManager.executeValidation(validity, rules, source);
        if (results.containsAtLeastOneError()) {
            throw new IllegalArgumentException("of an invalid document phive looks at a part only: " + results);
        }
        return results.getAllCount(found -> true);
    }
}
