window.addEventListener('load', () => {
  window.ui = SwaggerUIBundle({
    dom_id: '#swagger-ui',
    urls: [
      { name: 'SEF public_v1', url: 'public_v1/swagger.json' },
      { name: 'SEF public_v2', url: 'public_v2/swagger.json' },
      { name: 'Tefter', url: 'tefter.json' },
      { name: 'Intermediary', url: 'moj-eracun.json' },
      { name: 'Issued invoices', url: 'minimax.json' },
      { name: 'Cash register', url: 'badi.json' },
      { name: 'Fiscal processor', url: 'pfr.json' },
    ],
    deepLinking: true,
    // The viewer would otherwise ask an outside service for a badge.
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout',
  });
});
