import { bootstrapApplication } from '@angular/platform-browser';
import { applicationConfig } from './app/application';
import { Root } from './app/root';

bootstrapApplication(Root, applicationConfig).catch((error: unknown) => {
  console.error(error);
});
