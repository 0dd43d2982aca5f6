import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Who may import whom: the table of ARCHITECTURE.md, word for word. */
const imports = {
  calendar: [],
  expression: [],
  procedure: ['expression', 'calendar'],
  engine: ['procedure', 'expression', 'calendar'],
  proof: ['engine', 'procedure', 'calendar'],
  contract: ['engine', 'procedure', 'calendar', 'proof'],
  store: ['engine', 'procedure', 'expression', 'calendar', 'proof'],
  api: ['engine', 'procedure', 'expression', 'calendar', 'proof', 'contract', 'store'],
  runtime: ['engine', 'procedure', 'expression', 'calendar', 'proof', 'store'],
  designer: ['engine', 'procedure', 'expression', 'calendar', 'proof', 'contract'],
  verifier: ['engine', 'procedure', 'calendar', 'proof'],
  e2e: ['engine', 'procedure', 'expression', 'calendar', 'proof', 'contract', 'store'],
};

const core = ['libs/calendar', 'libs/expression', 'libs/procedure', 'libs/engine', 'libs/proof'];

export default defineConfig(
  globalIgnores([
    '**/dist',
    '**/node_modules',
    '**/.angular',
    '**/generated',
    'test-results',
    'coverage',
    '.state',
    '**/*.js',
    '**/golden',
  ]),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: [
            ...Object.entries(imports).map(([project, allowed]) => ({
              sourceTag: `scope:${project}`,
              onlyDependOnLibsWithTags: [project, ...allowed].map((name) => `scope:${name}`),
            })),
            {
              sourceTag: 'platform:any',
              onlyDependOnLibsWithTags: ['platform:any'],
              bannedExternalImports: ['@nestjs/*', '@angular/*', 'typeorm', 'pg', 'express', 'bpmn-js', 'node:*'],
            },
            {
              sourceTag: 'platform:node',
              onlyDependOnLibsWithTags: ['platform:any', 'platform:node'],
              bannedExternalImports: ['@angular/*', 'bpmn-js'],
            },
            {
              sourceTag: 'platform:browser',
              onlyDependOnLibsWithTags: ['platform:any', 'platform:browser'],
              bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg'],
            },
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    // The core computes; it has no clock, no chance and (reading and writing XML apart) no waiting.
    files: core.map((folder) => `${folder}/**/*.ts`),
    ignores: ['**/*.spec.ts', 'libs/engine/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time enters the core as an argument.' },
        { object: 'Math', property: 'random', message: 'The core knows no chance.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time enters the core as an argument.' },
      ],
    },
  },
  {
    files: ['libs/calendar/**/*.ts', 'libs/expression/**/*.ts', 'libs/engine/**/*.ts'],
    ignores: [
      '**/*.spec.ts',
      'libs/engine/testing/**',
      'libs/engine/bench/**',
      'libs/engine/documentation/**',
      'libs/engine/src/read-procedure.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time enters the core as an argument.' },
        {
          selector: ':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression)[async=true]',
          message: 'Only reading and writing XML is asynchronous in the core.',
        },
      ],
    },
  },
  {
    files: ['designer/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'mc', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'mc', style: 'camelCase' }],
    },
  },
  { files: ['designer/**/*.html'], extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility] },
  prettier,
);
