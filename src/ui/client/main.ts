/// <reference lib="dom" />

import { AutosaveElement } from './autosave-element.ts';
import { FiltersElement } from './filters-element.ts';
import { ShareElement } from './share-element.ts';

// Pages work without any of this; each element only improves what is already there.
customElements.define('nytte-autosave', AutosaveElement);
customElements.define('nytte-filters', FiltersElement);
customElements.define('nytte-share', ShareElement);
