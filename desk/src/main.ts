import './trusted';
import '@fontsource/source-serif-4/latin-400.css';
import '@fontsource/source-serif-4/latin-ext-400.css';
import '@fontsource/source-serif-4/latin-400-italic.css';
import '@fontsource/source-serif-4/latin-ext-400-italic.css';
import '@fontsource/source-serif-4/latin-600.css';
import '@fontsource/source-serif-4/latin-ext-600.css';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-ext-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '@fontsource/source-sans-3/latin-ext-600.css';
import './tokens.css';
import './base.css';
import { mount } from 'svelte';
import Desk from './Desk.svelte';
import { settings } from './settings.svelte';
import { speak } from './words/index.svelte';

const place = document.getElementById('desk');
if (place) {
  settings.apply();
  await speak(settings.language);
  mount(Desk, { target: place });
}
