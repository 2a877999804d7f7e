package rs.tefter.validation;

import java.util.Optional;

/**
 * The request that carried a document.
 *
 * @param sellerPib          PIB of the company whose key was used
 * @param requestedSendToCir the parameter sendToCir, empty when it was not given
 * @param multipart          whether the document came as a file of a form
 */
public record Upload(String sellerPib, Optional<SendToCir> requestedSendToCir, boolean multipart) {}
