package rs.tefter.exchange;

/** How the statements begin that carry a whole batch of one company. */
final class Batch {

    /**
     * Takes the company's lock and says how the rest of the text is planned, by key in any case. A plan for each batch costs more than a
     * small batch itself; but a plan made while a table was nearly empty takes any index for as good as any other, and stays. So one
     * plan is kept only once the table has grown.
     */
    private static final String BEGIN = """
        select pg_advisory_xact_lock(?), set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
            set_config('enable_mergejoin', 'off', true),
            set_config('plan_cache_mode', case when pg_relation_size('%s') > 1000000 then 'force_generic_plan' else 'force_custom_plan' end, true);
        """;

    private Batch() {}

    /** The statement after the lock of its company, which is its first parameter. */
    static String of(String largestTable, String statement) {
        return BEGIN.formatted(largestTable) + statement;
    }
}
